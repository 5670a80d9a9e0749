import { type Kind, kinds } from '../../shared/account/kind'
import type { Branch, Codebook } from '../../shared/codebook/codebook'
import type { Tag, TagId } from '../../shared/codebook/tag'

/** A row of the tree: a kind, or a tag below it. */
export interface TreeRow {
  readonly id: TagId | Kind
  readonly kind: Kind
  /** Null for the row of a kind. */
  readonly tag: Tag | null
  readonly parent: TagId | Kind | null
  /** 1 for a kind, as `aria-level` has it. */
  readonly level: number
  /** Its place among those beside it, from 1, and how many they are. */
  readonly place: number
  readonly beside: number
  readonly hasChildren: boolean
  readonly open: boolean
}

/** The rows that are shown from top to bottom: of what is closed only the row itself. */
export function treeRows({ roots }: Codebook, closed: ReadonlySet<string>): readonly TreeRow[] {
  const rowsOf = (branches: readonly Branch[], parent: TagId | Kind): readonly TreeRow[] =>
    branches.flatMap(({ tag, depth, children }, i) => {
      const open = !closed.has(tag.id)
      const row: TreeRow = {
        ...{ id: tag.id, kind: tag.kind, tag, parent, level: depth + 2, place: i + 1, beside: branches.length },
        ...{ hasChildren: children.length > 0, open },
      }
      return open ? [row, ...rowsOf(children, tag.id)] : [row]
    })
  return kinds.flatMap((kind, i) => {
    const open = !closed.has(kind)
    const row: TreeRow = {
      ...{ id: kind, kind, tag: null, parent: null, level: 1, place: i + 1, beside: kinds.length },
      ...{ hasChildren: roots[kind].length > 0, open },
    }
    return open ? [row, ...rowsOf(roots[kind], kind)] : [row]
  })
}

/** Where a key leads in the tree, as https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ has it. */
export type TreeStep =
  | { readonly go: TagId | Kind }
  | { readonly fold: TagId | Kind; readonly open: boolean }
  | undefined

export function treeStep(rows: readonly TreeRow[], at: string, key: string): TreeStep {
  const index = rows.findIndex(({ id }) => id === at)
  const row = rows[index]
  if (!row) return undefined
  const go = (to: TreeRow | undefined): TreeStep => to && { go: to.id }
  switch (key) {
    case 'ArrowDown':
      return go(rows[index + 1])
    case 'ArrowUp':
      return go(rows[index - 1])
    case 'Home':
      return go(rows[0])
    case 'End':
      return go(rows.at(-1))
    case 'ArrowRight':
      if (!row.hasChildren) return undefined
      return row.open ? go(rows[index + 1]) : { fold: row.id, open: true }
    case 'ArrowLeft':
      if (row.hasChildren && row.open) return { fold: row.id, open: false }
      return row.parent === null ? undefined : { go: row.parent }
    default:
      return undefined
  }
}

/** Where Alt and an arrow hang a tag: right below the one above it, or beside the one that it hangs below. */
export function placeBeside(codebook: Codebook, id: TagId, key: 'ArrowRight' | 'ArrowLeft'): TagId | null | undefined {
  const branch = codebook.branches.get(id)
  if (!branch) return undefined
  const parent = branch.parent === null ? undefined : codebook.branches.get(branch.parent)
  if (key === 'ArrowLeft') return parent?.parent
  const beside = parent?.children ?? codebook.roots[branch.tag.kind]
  return beside[beside.indexOf(branch) - 1]?.tag.id
}
