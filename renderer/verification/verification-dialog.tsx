import type { Verdict } from '../../shared/history/verdict'
import { failedSentence } from '../../shared/history/verdict'
import { PrimaryButton } from '../controls/primary-button'
import type { Verification } from '../keeper/account-state'
import { interruptedSentences, interruptedTitle, LongReport, Sentences, StepDialog } from '../shell/step-dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { CheckRow } from './check-row'
import './verification.css'

/** Whether the account's file is whole, its evidence unchanged and its contents what its log tells. */
export function VerificationDialog() {
  const { account } = useWorkbench()
  const verification = useStore(account, (state) => state.verification)
  const name = useStore(account, (state) => state.head?.file.split(/[\\/]/).at(-1) ?? '')
  const closeDialog = useClose()
  if (!verification) return null
  const close = () => {
    closeDialog()
    account.putVerificationAway()
  }
  return (
    <StepDialog title={titleOf(verification, name)} step={verification.step} className="verification" onClose={close}>
      <Step verification={verification} name={name} close={close} />
    </StepDialog>
  )
}

function titleOf(verification: Verification, name: string): string {
  if (verification.step === 'verifying') return `Verifying “${name}”`
  if (verification.step === 'interrupted') return interruptedTitle(name)
  if (!verification.verdict.ok) return `“${name}” could not be verified`
  return `“${name}” was verified`
}

interface StepProps {
  readonly verification: Verification
  readonly name: string
  readonly close: () => void
}

function Step({ verification, name, close }: StepProps) {
  const { account } = useWorkbench()
  if (verification.step === 'interrupted') {
    return (
      <Sentences sentences={interruptedSentences}>
        <button type="button" className="btn line" onClick={close}>
          Close
        </button>
        <PrimaryButton onClick={account.verify}>Verify again</PrimaryButton>
      </Sentences>
    )
  }
  if (verification.step === 'verified' && verification.verdict.ok) {
    return <Report verdict={verification.verdict.value} name={name} close={close} />
  }
  const sentence =
    verification.step === 'verified' && !verification.verdict.ok
      ? verification.verdict.error
      : 'The file is read and every signature checked; nothing is changed.'
  return (
    <Sentences sentences={[sentence]}>
      <button type="button" className="btn line" data-first onClick={close}>
        {verification.step === 'verifying' ? 'Cancel' : 'Close'}
      </button>
    </Sentences>
  )
}

interface ReportProps {
  readonly verdict: Verdict
  readonly name: string
  readonly close: () => void
}

function Report({ verdict, name, close }: ReportProps) {
  const { checks, remarks } = verdict
  return (
    <LongReport
      summary={[failedSentence(name, verdict) ?? `“${name}” holds in everything that can be checked.`, ...remarks]}
      label="What was checked"
      footer={
        <>
          <span>Nothing was changed.</span>
          <PrimaryButton onClick={close}>Close</PrimaryButton>
        </>
      }
    >
      <ul className="checks">
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ul>
    </LongReport>
  )
}
