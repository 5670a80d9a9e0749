import type { OutlineEntry } from '../../../shared/report/words'
import { useWorkbench } from '../../workbench'
import { showPlace } from './apply-fix'

/** The headings of a report, each leading to its place. */
export function ReportOutline({ entries }: { readonly entries: readonly OutlineEntry[] }) {
  const { reports } = useWorkbench()
  if (entries.length === 0)
    return <p className="checks-none">No headings yet. Type # and a blank, or choose one with /.</p>
  return (
    <ul className="report-outline">
      {entries.map(({ block, level, words }) => (
        <li key={block} data-level={level}>
          <button
            type="button"
            className="cut"
            dir="auto"
            onClick={() => {
              const editor = reports.get()?.editor()
              if (editor) showPlace(editor, { block, from: 0, to: 0 })
            }}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  )
}
