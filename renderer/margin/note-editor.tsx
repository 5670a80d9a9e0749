import { useRef } from 'react'
import { type Annotation, noteLimit } from '../../shared/account/annotation'
import { Keys } from '../commands/keys'
import { focusInView } from '../controls/focus-in-view'
import { useOwnHeight } from '../controls/use-own-height'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import { useDraft } from './use-draft'

interface NoteEditorProps {
  readonly annotation: Annotation
  readonly readOnly: boolean
}

export function NoteEditor({ annotation, readOnly }: NoteEditorProps) {
  const { account, reader } = useWorkbench()
  const field = useRef<HTMLTextAreaElement>(null)
  const { id } = annotation
  const { draft, write, save } = useDraft(annotation.note, (written) => {
    const value = written.trim() === '' ? '' : written
    const current = account.annotation(id)
    if (current && current.note !== value) account.run([{ type: 'set-field', id, field: 'note', value }])
  })

  useOwnHeight(field, draft)
  useWanted(id, 'note', () => focusInView(field.current))

  if (readOnly && draft === '') return null
  return (
    <div className="note">
      <textarea
        ref={field}
        className="note-field"
        aria-label="Note"
        placeholder={readOnly ? '' : 'Write a note'}
        dir="auto"
        rows={1}
        readOnly={readOnly}
        maxLength={noteLimit}
        value={draft}
        onChange={(event) => write(event.target.value)}
        onFocus={() => reader.get()?.setDraft(null)}
        onBlur={save}
        onKeyDown={(event) => {
          const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          if (!done) return
          event.preventDefault()
          save()
          reader.get()?.focus()
        }}
      />
      {draft === '' && account.get().phase === 'ready' && <Keys command="annotation.note" />}
    </div>
  )
}
