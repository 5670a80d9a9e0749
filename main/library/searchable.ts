import type { AccountSummary } from '../../shared/library/listing'
import { groupCopies } from './copies'
import { tagsOf } from './listing'
import type { Organisation } from './organisation'

/** The files to search, the first of several copies first; only those with a tag where one is asked for. */
export const searchableFiles = (
  accounts: readonly AccountSummary[],
  { tags }: Organisation,
  tag = '',
): readonly string[] =>
  groupCopies(accounts)
    .flat()
    .filter(
      (account) => tag === '' || tagsOf(tags, account).some((one) => one.toLowerCase() === tag.trim().toLowerCase()),
    )
    .map(({ file }) => file)
