import { type ReactNode, useEffect } from 'react'
import type { MergeState } from '../../shared/keeper/protocol'
import { summarySentences } from '../../shared/merging/summary'
import { describeAccelerator, isPressed, parseAccelerator, showAccelerator } from '../commands/accelerator'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ReportView } from './report-view'
import { bringSentences, bringTitle } from './same-text-words'
import { useNames } from './use-names'
import './merge.css'

/** Merging a file, from the comparing to what it came to. */
export function MergeDialog() {
  const { account } = useWorkbench()
  const merge = useStore(account, (state) => state.merge)
  const closeDialog = useClose()
  const step = merge?.step
  // What had the focus in the step before is gone.
  useEffect(() => {
    if (step) document.querySelector<HTMLElement>('.merge [data-first]')?.focus()
  }, [step])
  if (!merge) return null
  const close = () => {
    closeDialog()
    account.merge('close')
  }
  const apply = () => account.merge('apply')
  // What comes of it is said in the window, in the place of the account; the report can be shown again if it is refused.
  const undo = () => {
    closeDialog()
    account.merge('undo')
  }
  return (
    <Dialog title={titleOf(merge)} className="merge" onClose={close}>
      <Step merge={merge} apply={apply} close={close} undo={undo} />
    </Dialog>
  )
}

function titleOf(merge: MergeState): string {
  switch (merge.step) {
    case 'comparing':
      return `Comparing with “${merge.name}”`
    case 'refused':
      return `“${merge.name}” was not merged`
    case 'preview':
      return !merge.comesIn ? `Nothing new in “${merge.name}”` : `Merge “${merge.name}”`
    case 'merged':
      return `“${merge.name}” is merged`
    case 'same-text':
    case 'brought':
      return bringTitle(merge)
  }
}

interface StepProps<M extends MergeState = MergeState> {
  readonly merge: M
  readonly apply: () => void
  readonly close: () => void
  readonly undo: () => void
}

function Step({ merge, ...acts }: StepProps) {
  switch (merge.step) {
    case 'comparing':
      return (
        <Simple sentences={['Both copies are read; nothing is changed.']} {...acts} close={acts.close} say="Cancel" />
      )
    case 'refused':
      return <Simple sentences={[merge.sentence, 'Nothing was changed.']} close={acts.close} say="Close" />
    case 'same-text':
      return (
        <Simple sentences={bringSentences(merge)} close={acts.close} say={merge.fresh > 0 ? 'Cancel' : 'Close'}>
          {merge.fresh > 0 && <Primary onClick={acts.apply}>Bring {merge.fresh.toLocaleString('en')} over</Primary>}
        </Simple>
      )
    case 'brought':
      return <Simple sentences={bringSentences(merge)} close={acts.close} say="Close" />
    default:
      return <Report merge={merge} {...acts} />
  }
}

function Simple({
  sentences,
  close,
  say,
  children,
}: {
  readonly sentences: readonly string[]
  readonly close: () => void
  readonly say: string
  readonly children?: ReactNode
}) {
  return (
    <>
      <div className="dialog-body merge-summary" role="status">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn line" data-first={children ? undefined : true} onClick={close}>
          {say}
        </button>
        {children}
      </div>
    </>
  )
}

function Report({ merge, apply, close, undo }: StepProps<Extract<MergeState, { readonly report: unknown }>>) {
  const { account } = useWorkbench()
  const undoable = useStore(account, (state) => state.lastMerge !== null)
  const { report, comesIn, remarks, step } = merge
  const nameOf = useNames(report)
  const merged = step === 'merged'
  const nothingNew = !comesIn
  const primary = merged || nothingNew ? close : apply
  return (
    <div className="merge-report">
      <div className="merge-summary" role="status">
        <p>{summarySentences(report, nameOf, comesIn).join(' ')}</p>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by key */}
      <section className="dialog-body" aria-label="Merge report" tabIndex={0}>
        <ReportView report={report} nameOf={nameOf} merged={merged} />
      </section>
      <div className="dialog-footer">
        <span>
          {merged ? 'Every other version stays in the log.' : nothingNew ? '' : 'Nothing is written before you merge.'}
        </span>
        {merged && undoable && (
          <button type="button" className="btn line" onClick={undo}>
            Undo merge
          </button>
        )}
        {!merged && !nothingNew && (
          <button type="button" className="btn line" onClick={close}>
            Cancel
          </button>
        )}
        <Primary onClick={primary}>{merged ? 'Done' : nothingNew ? 'Close' : 'Merge'}</Primary>
      </div>
    </div>
  )
}

const primaryKey = 'CmdOrCtrl+Enter'

/** What a dialog is for, from anywhere in it. */
function Primary({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  const { onMac } = useWorkbench()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPressed(parseAccelerator(primaryKey), event, onMac)) return
      event.preventDefault()
      onClick()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [onClick, onMac])
  return (
    <button
      type="button"
      className="btn solid"
      data-first
      aria-keyshortcuts={describeAccelerator(primaryKey, onMac)}
      onClick={onClick}
    >
      {children}
      <span aria-hidden="true">
        <kbd>{showAccelerator(primaryKey, onMac)}</kbd>
      </span>
    </button>
  )
}
