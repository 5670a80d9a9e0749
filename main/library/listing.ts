import type { AccountSummary, ListedAccount } from '../../shared/library/listing'
import { type CopyComparison, groupCopies } from './copies'
import type { Organisation } from './organisation'

/** One row for each account, however many files it has. */
export async function listAccounts(
  accounts: readonly AccountSummary[],
  { tags }: Organisation,
  comparison: CopyComparison,
): Promise<readonly ListedAccount[]> {
  const rows = groupCopies(accounts).map(async ([first, ...others]): Promise<ListedAccount> => {
    const copies = others.map(async (other) => ({
      file: other.file,
      size: other.size,
      changedAt: other.changedAt,
      identical: await comparison.areIdentical(first, other),
    }))
    return { ...first, tags: tagsOf(tags, first), copies: await Promise.all(copies) }
  })
  return Promise.all(rows)
}

export const tagsOf = (tags: Organisation['tags'], { id }: Pick<AccountSummary, 'id'>): readonly string[] =>
  (id !== null && Object.hasOwn(tags, id) && tags[id]) || []
