import { useEffect, useRef, useState } from 'react'
import { replyLimit, type TargetId } from '../../shared/account/discussion'
import { focusInView } from '../controls/focus-in-view'
import { useOwnHeight } from '../controls/use-own-height'
import { useWorkbench } from '../workbench'
import { isDone, sendKeys } from './send-key'

interface ReasonFieldProps {
  readonly on: TargetId
  readonly verdict: 'dispute' | 'unsure'
  readonly onDone: () => void
}

const asked = {
  dispute: { label: 'Why you dispute it', placeholder: 'Why? A dispute needs a reason', button: 'Dispute' },
  unsure: { label: 'Why you are unsure', placeholder: 'Why? You may leave this empty', button: 'Say so' },
} as const

/** Asks for the reason of a verdict. */
export function ReasonField({ on, verdict, onDone }: ReasonFieldProps) {
  const { account, reader, onMac } = useWorkbench()
  const [draft, setDraft] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useOwnHeight(field, draft)
  useEffect(() => focusInView(field.current), [])
  const { label, placeholder, button } = asked[verdict]
  const reason = draft.trim()
  const lacking = verdict === 'dispute' && reason === ''
  const leave = () => {
    onDone()
    reader.get()?.focus()
  }
  const give = () => {
    if (lacking) return account.say('A dispute needs a reason.', 'assertive')
    if (account.run([{ type: 'give-verdict', on, verdict, ...(reason && { reason }) }])) leave()
  }
  return (
    <form
      className="reason-field"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <textarea
        ref={field}
        className="note-field"
        aria-label={label}
        placeholder={placeholder}
        dir="auto"
        rows={1}
        maxLength={replyLimit}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (isDone(event)) give()
          else if (event.key === 'Escape') leave()
          else return
          event.preventDefault()
        }}
      />
      <div className="field-actions">
        <button type="button" className="btn small" onClick={leave}>
          Cancel
        </button>
        <button
          type="submit"
          className="btn small solid"
          aria-disabled={lacking}
          title={`${button} (${sendKeys(onMac)})`}
        >
          {button}
        </button>
      </div>
    </form>
  )
}
