import type { Division } from '../../shared/importing/division'
import { type PostColumns, type PostField, postFields } from '../../shared/importing/post-columns'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Choice } from './choice'
import type { LookedAt } from './import-state'

const labels: Readonly<Record<PostField, string>> = {
  text: 'Column of the words',
  author: 'Column of who wrote them',
  time: 'Column of the time',
  url: 'Column of the address',
  thread: 'Column of the thread',
}

/** Which column of a table of posts is what, and what an account is made of. */
export function PostChoices({ draft }: { readonly draft: LookedAt }) {
  const { imports } = useWorkbench()
  const { id, table, choices } = draft
  const per = useStore(imports, (state) => state.decided.get(id)?.per ?? 'file')
  if (!table) return null
  const { columns, chosen } = table
  const divisions = divisionsOf(draft)
  const choose = (field: PostField, column: string) => {
    const others = Object.fromEntries(Object.entries(chosen).filter(([known]) => known !== field))
    const columns: PostColumns = { text: chosen.text, ...others, ...(column !== '' && { [field]: column }) }
    imports.choose(id, { ...choices, columns })
  }
  return (
    <>
      {postFields.map((field) => (
        <Choice
          key={field}
          label={labels[field]}
          value={chosen[field] ?? ''}
          options={[
            ...(field === 'text' ? [] : [['', 'None'] as const]),
            ...columns.map((column) => [column, column] as const),
          ]}
          onChoose={(column) => choose(field, column)}
        />
      ))}
      {divisions.length > 1 && (
        <Choice label="Accounts" value={per} options={divisions} onChoose={(per) => imports.divide(id, per)} />
      )}
    </>
  )
}

/** Only those by which there is more than one account. */
function divisionsOf({ parts = [], threads = [] }: LookedAt): readonly (readonly [Division, string])[] {
  const all: readonly (readonly [Division, string])[] = [
    ['file', 'One of all posts'],
    ['thread', `One of each of ${threads.length.toLocaleString('en')} threads`],
    ['row', `One of each of ${parts.length.toLocaleString('en')} posts`],
  ]
  const counts: Readonly<Record<Division, number>> = { file: 2, thread: threads.length, row: parts.length }
  return all.filter(([division]) => counts[division] > 1)
}
