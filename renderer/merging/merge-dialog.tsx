import type { MergeState } from '../../shared/keeper/protocol'
import { summarySentences } from '../../shared/merging/summary'
import { PrimaryButton } from '../controls/primary-button'
import { LongReport, Sentences, StepDialog } from '../shell/step-dialog'
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
    <StepDialog title={titleOf(merge)} step={merge.step} onClose={close}>
      <Step merge={merge} apply={apply} close={close} undo={undo} />
    </StepDialog>
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

function Step({ merge, apply, close, undo }: StepProps) {
  switch (merge.step) {
    case 'comparing':
      return <Sentences sentences={['Both copies are read; nothing is changed.']}>{leave('Cancel', close)}</Sentences>
    case 'refused':
      return <Sentences sentences={[merge.sentence, 'Nothing was changed.']}>{leave('Close', close)}</Sentences>
    case 'same-text':
      return merge.fresh > 0 ? (
        <Sentences sentences={bringSentences(merge)}>
          <button type="button" className="btn line" onClick={close}>
            Cancel
          </button>
          <PrimaryButton onClick={apply}>Bring {merge.fresh.toLocaleString('en')} over</PrimaryButton>
        </Sentences>
      ) : (
        <Sentences sentences={bringSentences(merge)}>{leave('Close', close)}</Sentences>
      )
    case 'brought':
      return <Sentences sentences={bringSentences(merge)}>{leave('Close', close)}</Sentences>
    default:
      return <Report merge={merge} apply={apply} close={close} undo={undo} />
  }
}

/** The one thing to do about a step that is only told. */
const leave = (words: string, close: () => void) => (
  <button type="button" className="btn line" data-first onClick={close}>
    {words}
  </button>
)

function Report({ merge, apply, close, undo }: StepProps<Extract<MergeState, { readonly report: unknown }>>) {
  const { account } = useWorkbench()
  const undoable = useStore(account, (state) => state.lastMerge !== null)
  const { report, comesIn, remarks, step } = merge
  const nameOf = useNames(report)
  const merged = step === 'merged'
  const nothingNew = !comesIn
  const primary = merged || nothingNew ? close : apply
  return (
    <LongReport
      summary={[summarySentences(report, nameOf, comesIn).join(' '), ...remarks]}
      label="Merge report"
      footer={
        <>
          <span>
            {merged
              ? 'Every other version stays in the log.'
              : nothingNew
                ? ''
                : 'Nothing is written before you merge.'}
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
          <PrimaryButton onClick={primary}>{merged ? 'Done' : nothingNew ? 'Close' : 'Merge'}</PrimaryButton>
        </>
      }
    >
      <ReportView report={report} nameOf={nameOf} merged={merged} />
    </LongReport>
  )
}
