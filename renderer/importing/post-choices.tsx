import { type PostColumns, type PostField, postFields } from '../../shared/importing/post-columns'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import type { LookedAt } from './import-state'

const labels: Readonly<Record<PostField, string>> = {
  text: 'Column of the words',
  author: 'Column of who wrote them',
  time: 'Column of the time',
  url: 'Column of the address',
}

/** Which column of a table of posts is what, and whether each post stands alone. */
export function PostChoices({ draft }: { readonly draft: LookedAt }) {
  const { imports } = useWorkbench()
  const { id, table, parts, choices } = draft
  const apart = useStore(imports, (state) => state.decided.get(id)?.apart ?? false)
  if (!table) return null
  const { columns, chosen } = table
  const choose = (field: PostField, column: string) => {
    const others = Object.fromEntries(Object.entries(chosen).filter(([known]) => known !== field))
    const columns: PostColumns = { text: chosen.text, ...others, ...(column !== '' && { [field]: column }) }
    imports.choose(id, { ...choices, columns })
  }
  return (
    <>
      {postFields.map((field) => (
        <label key={field} className="import-choice">
          <span className="label">{labels[field]}</span>
          <select className="field" value={chosen[field] ?? ''} onChange={({ target }) => choose(field, target.value)}>
            {field !== 'text' && <option value="">None</option>}
            {columns.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </select>
        </label>
      ))}
      {parts && parts.length > 1 && (
        <label className="import-check-box">
          <input type="checkbox" checked={apart} onChange={({ target }) => imports.setApart(id, target.checked)} />
          An account for each of the {parts.length.toLocaleString('en')} posts
        </label>
      )}
    </>
  )
}
