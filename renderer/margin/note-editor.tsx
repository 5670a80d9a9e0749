import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Annotation, noteLimit } from '../../shared/account/annotation'
import { Keys } from '../commands/keys'
import { useOwnHeight } from '../controls/use-own-height'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'

/** A note is saved once its writer has rested for this long, in ms, and when they leave it. */
const rest = 800

/** And after this long, in ms, however steadily they write. */
const longest = 5000

interface NoteEditorProps {
  readonly annotation: Annotation
  readonly readOnly: boolean
}

export function NoteEditor({ annotation, readOnly }: NoteEditorProps) {
  const { account, reader } = useWorkbench()
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, write, save } = useNoteDraft(annotation)

  useOwnHeight(field, draft)
  useWanted(annotation.id, 'note', () => field.current?.focus({ preventScroll: true }))

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

/** The note as it is being written, which is ahead of the note as it is. */
function useNoteDraft(annotation: Annotation) {
  const { account } = useWorkbench()
  const { id, note } = annotation
  const [draft, setDraft] = useState(note)
  const [known, setKnown] = useState(note)
  // Changed elsewhere: shown, unless something is being written here.
  if (note !== known) {
    setKnown(note)
    if (draft === known) setDraft(note)
  }

  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begun = useRef<{ readonly at: number; readonly end: () => void }>(undefined)
  const save = () => {
    clearTimeout(timer.current)
    // What is only shown, as a note of the past is, is never to be saved.
    if (!begun.current) return
    const value = latest.current.trim() === '' ? '' : latest.current
    const current = account.annotation(id)
    if (current && current.note !== value) account.run([{ type: 'set-field', id, field: 'note', value }])
    begun.current.end()
    begun.current = undefined
  }
  const write = (value: string) => {
    setDraft(value)
    latest.current = value
    begun.current ??= { at: Date.now(), end: account.draft(() => saveLast.current()) }
    clearTimeout(timer.current)
    timer.current = setTimeout(() => saveLast.current(), Math.min(rest, begun.current.at + longest - Date.now()))
  }
  useLayoutEffect(() => {
    latest.current = draft
  }, [draft])
  const saveLast = useRef(save)
  useLayoutEffect(() => {
    saveLast.current = save
  })
  useEffect(() => () => saveLast.current(), [])
  return { draft, write, save }
}
