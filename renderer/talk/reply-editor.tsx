import { useEffect, useRef, useState } from 'react'
import { type Reply, replyLimit } from '../../shared/account/discussion'
import { useOwnHeight } from '../controls/use-own-height'
import { useWorkbench } from '../workbench'
import { isDone, sendKeys } from './send-key'

interface ReplyEditorProps {
  readonly reply: Reply
  readonly onDone: () => void
}

/** One's own reply, being put another way. Nobody is called by name by what is added. */
export function ReplyEditor({ reply, onDone }: ReplyEditorProps) {
  const { account, onMac } = useWorkbench()
  const [draft, setDraft] = useState(reply.text)
  const field = useRef<HTMLTextAreaElement>(null)
  useOwnHeight(field, draft)
  useEffect(() => {
    const area = field.current
    area?.focus({ preventScroll: true })
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const save = () => {
    const text = draft.trim()
    if (text !== '' && text !== reply.text) account.run([{ type: 'edit-reply', id: reply.id, text }])
    onDone()
  }
  return (
    <form
      className="reply-editor"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        ref={field}
        className="note-field"
        aria-label="Edit the reply"
        dir="auto"
        rows={1}
        maxLength={replyLimit}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (isDone(event)) save()
          else if (event.key === 'Escape') onDone()
          else return
          event.preventDefault()
        }}
      />
      <div className="field-actions">
        <button type="button" className="btn small" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" className="btn small solid" disabled={draft.trim() === ''} title={sendKeys(onMac)}>
          Save
        </button>
      </div>
    </form>
  )
}
