import { useEffect, useRef, useState } from 'react'
import { replyLimit } from '../../shared/account/discussion'
import { focusInView } from '../controls/focus-in-view'
import { useOwnHeight } from '../controls/use-own-height'
import { useWorkbench } from '../workbench'
import { isDone, sendKeys } from './send-key'

interface WordsFormProps {
  /** What the field is for. */
  readonly label: string
  readonly placeholder?: string
  /** What stands in it to begin with. */
  readonly words?: string
  /** On the button that gives the words. */
  readonly button: string
  /** Said to whoever gives none, where there must be some. */
  readonly lacking?: string | undefined
  /** Takes the words without the blanks around them. */
  readonly onGive: (words: string) => void
  readonly onCancel: () => void
}

/** Asks for some words, as a reply or a reason, with the keyboard in the field. */
export function WordsForm({ label, placeholder, words = '', button, lacking, onGive, onCancel }: WordsFormProps) {
  const { account, onMac } = useWorkbench()
  const [draft, setDraft] = useState(words)
  const field = useRef<HTMLTextAreaElement>(null)
  useOwnHeight(field, draft)
  useEffect(() => {
    const area = field.current
    focusInView(area)
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const given = draft.trim()
  const missing = given === '' && lacking !== undefined
  const give = () => (missing ? account.say(lacking, 'assertive') : onGive(given))
  return (
    <form
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
          else if (event.key === 'Escape') onCancel()
          else return
          event.preventDefault()
        }}
      />
      <div className="field-actions">
        <button type="button" className="btn small" onClick={onCancel}>
          Cancel
        </button>
        <button
          type="submit"
          className="btn small solid"
          aria-disabled={missing}
          title={`${button} (${sendKeys(onMac)})`}
        >
          {button}
        </button>
      </div>
    </form>
  )
}
