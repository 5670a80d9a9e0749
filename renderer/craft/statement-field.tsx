import { useRef } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import { focusInView } from '../controls/focus-in-view'
import { useOwnHeight } from '../controls/use-own-height'
import { useDraft } from '../margin/use-draft'
import { useWanted } from '../shell/wanted-field'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './statement-field.css'

interface StatementFieldProps {
  readonly id: AnnotationId
  readonly readOnly: boolean
}

/** What is claimed, in one sentence of the analyst's own, edited where it stands. */
export function StatementField({ id, readOnly }: StatementFieldProps) {
  const { account, reader } = useWorkbench()
  const statement = useStore(account, (state) => state.tradecraft.details.get(id)?.statement ?? '')
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, write, save, drop } = useDraft(statement, (written) => {
    const value = written.replace(/\s+/g, ' ').trim()
    const current = account.get().tradecraft.details.get(id)?.statement ?? ''
    if (value !== current) account.run([{ type: 'set-detail', id, field: 'statement', value: value || null }])
  })
  useOwnHeight(field, draft)
  useWanted(id, 'statement', () => focusInView(field.current))
  if (readOnly && draft === '') return null
  return (
    <textarea
      ref={field}
      className="statement"
      aria-label="What is claimed"
      placeholder="Say in one sentence what is claimed"
      dir="auto"
      rows={1}
      readOnly={readOnly}
      maxLength={5000}
      value={draft}
      onChange={({ target }) => write(target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') save()
        else if (event.key === 'Escape') drop()
        else return
        event.preventDefault()
        reader.get()?.focus()
      }}
    />
  )
}
