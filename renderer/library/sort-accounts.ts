import type { ListedAccount } from '../../shared/library/listing'

export type Column = 'title' | 'kinds' | 'people' | 'size' | 'changed' | 'tags' | 'folder'

export interface Order {
  readonly column: Column
  readonly descending: boolean
}

const names = new Intl.Collator(['en', 'ar'], { numeric: true, sensitivity: 'base' })

const all = ({ kinds }: ListedAccount): number => kinds.claim + kinds.actor + kinds.source

const compare: Readonly<Record<Column, (a: ListedAccount, b: ListedAccount) => number>> = {
  title: (a, b) => names.compare(a.title, b.title),
  kinds: (a, b) => all(a) - all(b),
  people: (a, b) => a.people.length - b.people.length,
  size: (a, b) => a.size - b.size,
  changed: (a, b) => a.changedAt - b.changedAt,
  tags: (a, b) => names.compare(a.tags.join(' '), b.tags.join(' ')),
  folder: (a, b) => names.compare(a.file, b.file),
}

/** In an order that is total, so that rows stay where they are. */
export function sortAccounts(
  accounts: readonly ListedAccount[],
  { column, descending }: Order,
): readonly ListedAccount[] {
  const way = descending ? -1 : 1
  return [...accounts].sort((a, b) => way * compare[column](a, b) || compare.title(a, b) || (a.file < b.file ? -1 : 1))
}

/** Words are read from A on, numbers and dates from the greatest on. */
export const firstOrder = (column: Column): Order => ({
  column,
  descending: column !== 'title' && column !== 'tags' && column !== 'folder',
})
