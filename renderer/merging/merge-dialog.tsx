import type { Kind } from '../../shared/account/kind'
import type { MergeState } from '../../shared/keeper/protocol'
import { PrimaryButton } from '../controls/primary-button'
import { interruptedSentences, interruptedTitle, Sentences, StepDialog } from '../shell/step-dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { KindChoice } from './kind-choice'
import { MergeReport } from './merge-report'
import { bringSentences, bringTitle } from './same-text-words'
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
  const again = () => account.merge('again')
  const readAs = (kind: Kind) => account.merge(`as-${kind}`)
  // What comes of it is said in the window, in the place of the account; the report can be shown again if it is refused.
  const undo = () => {
    closeDialog()
    account.merge('undo')
  }
  return (
    <StepDialog title={titleOf(merge)} step={merge.step} onClose={close}>
      <Step merge={merge} apply={apply} again={again} close={close} undo={undo} readAs={readAs} />
    </StepDialog>
  )
}

function titleOf(merge: MergeState): string {
  switch (merge.step) {
    case 'comparing':
      return `Comparing with “${merge.name}”`
    case 'refused':
      return `“${merge.name}” was not merged`
    case 'interrupted':
      return interruptedTitle(merge.name)
    case 'preview':
      return !merge.comesIn ? `Nothing new in “${merge.name}”` : `Merge “${merge.name}”`
    case 'merged':
      return `“${merge.name}” is merged`
    case 'same-text':
    case 'brought':
      return bringTitle(merge)
  }
}

interface StepProps {
  readonly merge: MergeState
  readonly apply: () => void
  readonly again: () => void
  readonly close: () => void
  readonly undo: () => void
  readonly readAs: (kind: Kind) => void
}

function Step({ merge, apply, again, close, undo, readAs }: StepProps) {
  switch (merge.step) {
    case 'comparing':
      return <Sentences sentences={['Both copies are read; nothing is changed.']}>{leave('Cancel', close)}</Sentences>
    case 'refused':
      return <Sentences sentences={[merge.sentence, 'Nothing was changed.']}>{leave('Close', close)}</Sentences>
    case 'interrupted':
      return (
        <Sentences sentences={interruptedSentences}>
          <button type="button" className="btn line" onClick={close}>
            Close
          </button>
          <PrimaryButton onClick={again}>Compare again</PrimaryButton>
        </Sentences>
      )
    case 'same-text':
      return merge.fresh > 0 || merge.kindless > 0 ? (
        <Sentences sentences={bringSentences(merge)}>
          {merge.kindless > 0 && <KindChoice count={merge.kindless} onChoose={readAs} />}
          <button type="button" className="btn line" onClick={close}>
            Cancel
          </button>
          {merge.fresh > 0 && (
            <PrimaryButton onClick={apply}>Bring {merge.fresh.toLocaleString('en')} over</PrimaryButton>
          )}
        </Sentences>
      ) : (
        <Sentences sentences={bringSentences(merge)}>{leave('Close', close)}</Sentences>
      )
    case 'brought':
      return <Sentences sentences={bringSentences(merge)}>{leave('Close', close)}</Sentences>
    default:
      return <MergeReport merge={merge} apply={apply} close={close} undo={undo} />
  }
}

/** The one thing to do about a step that is only told. */
const leave = (words: string, close: () => void) => (
  <button type="button" className="btn line" data-first onClick={close}>
    {words}
  </button>
)
