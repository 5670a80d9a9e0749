import { useRef } from 'react'
import type { ReportHead } from '../../shared/report/report'
import { reportTitleLimit } from '../../shared/report/values'
import { useOwnHeight } from '../controls/use-own-height'
import { useDraft } from '../margin/use-draft'
import { showDay } from '../shell/moment'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** What the report is called, by whom it was begun and when. */
export function ReportHeader({ head, readOnly }: { readonly head: ReportHead; readonly readOnly: boolean }) {
  const { account, reports } = useWorkbench()
  const by = useStore(account, ({ people }) => people[head.by]?.name ?? 'somebody')
  const field = useRef<HTMLTextAreaElement>(null)
  const { draft, write, save, drop } = useDraft(head.title, (written) => {
    const title = written.trim()
    if (title !== '' && title !== head.title)
      account.run([{ type: 'set-detail', id: head.id, field: 'name', value: title }])
  })
  useOwnHeight(field, draft)
  return (
    <header className="report-header">
      <textarea
        ref={field}
        className="report-title"
        aria-label="Title of the report"
        rows={1}
        dir="auto"
        maxLength={reportTitleLimit}
        readOnly={readOnly}
        spellCheck
        value={draft}
        onChange={({ target }) => write(target.value.replace(/\n/g, ' '))}
        onBlur={() => {
          save()
          // One without words has the title that it had.
          if (draft.trim() === '') drop()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') drop()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          save()
          reports.get()?.focus()
        }}
      />
      <p className="report-by">
        Begun by <bdi>{by}</bdi>, {showDay(head.at)}
      </p>
    </header>
  )
}
