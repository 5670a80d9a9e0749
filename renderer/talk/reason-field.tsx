import type { TargetId } from '../../shared/account/discussion'
import { useWorkbench } from '../workbench'
import { WordsForm } from './words-form'

interface ReasonFieldProps {
  readonly on: TargetId
  readonly verdict: 'dispute' | 'unsure'
  readonly onDone: () => void
}

const asked = {
  dispute: {
    label: 'Why you dispute it',
    placeholder: 'Why? A dispute needs a reason',
    button: 'Dispute',
    lacking: 'A dispute needs a reason.',
  },
  unsure: {
    label: 'Why you are unsure',
    placeholder: 'Why? You may leave this empty',
    button: 'Say so',
    lacking: undefined,
  },
} as const

/** Asks for the reason of a verdict. */
export function ReasonField({ on, verdict, onDone }: ReasonFieldProps) {
  const { account, reader } = useWorkbench()
  const leave = () => {
    onDone()
    reader.get()?.focus()
  }
  const give = (reason: string) => {
    if (account.run([{ type: 'give-verdict', on, verdict, ...(reason && { reason }) }])) leave()
  }
  return (
    <div className="reason-field">
      <WordsForm {...asked[verdict]} onGive={give} onCancel={leave} />
    </div>
  )
}
