import type { MergeState } from '../../shared/keeper/protocol'
import { summarySentences } from '../../shared/merging/summary'
import { PrimaryButton } from '../controls/primary-button'
import { LongReport } from '../shell/step-dialog'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ReportView } from './report-view'
import { useNames } from './use-names'

type Reported = Extract<MergeState, { readonly report: unknown }>

interface MergeReportProps {
  readonly merge: Reported
  readonly apply: () => void
  readonly close: () => void
  readonly undo: () => void
}

/** What a merge would come to, or has come to. */
export function MergeReport({ merge, apply, close, undo }: MergeReportProps) {
  const { account } = useWorkbench()
  const undoable = useStore(account, (state) => state.lastMerge?.undoable ?? false)
  const { report, comesIn, remarks, step } = merge
  const nameOf = useNames(report)
  const merged = step === 'merged'
  const toDo = merged ? null : primaryWords(merge)
  return (
    <LongReport
      summary={[summarySentences(report, nameOf, comesIn).join(' '), ...remarks]}
      label="Merge report"
      footer={
        <>
          <span>{footerSentence(merge)}</span>
          {merged && undoable && (
            <button type="button" className="btn line" onClick={undo}>
              Undo merge
            </button>
          )}
          {toDo && (
            <button type="button" className="btn line" onClick={close}>
              Cancel
            </button>
          )}
          <PrimaryButton onClick={toDo ? apply : close}>{toDo ?? (merged ? 'Done' : 'Close')}</PrimaryButton>
        </>
      }
    >
      <ReportView report={report} nameOf={nameOf} merged={merged} />
    </LongReport>
  )
}

/** What there is to do about what would come in; nothing where nothing would. */
function primaryWords({ comesIn, isSpare }: Reported): string | null {
  if (comesIn) return 'Merge'
  return isSpare ? 'Move the copy to the trash' : null
}

function footerSentence({ step, comesIn, isSpare }: Reported): string {
  if (step === 'merged') return 'Every other version stays in the log.'
  if (!comesIn) return ''
  return isSpare
    ? 'Nothing is written before you merge; then the copy goes to the trash.'
    : 'Nothing is written before you merge.'
}
