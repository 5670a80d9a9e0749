import type { ListedAccount } from '../../shared/library/listing'

/** Every tag that an account has, in alphabetical order. */
export const tagsIn = (accounts: readonly ListedAccount[]): readonly string[] =>
  [...new Set(accounts.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b))
