import type { ListedAccount } from '../../shared/library/listing'
import type { SearchResults } from '../../shared/library/search'
import { several } from '../../shared/text/phrases'

const number = (value: number): string => value.toLocaleString('en')

/** "17 in 4 accounts", "more than 10,000 in 12 accounts" */
export function foundPhrase({ count: found, accounts, more }: SearchResults): string {
  if (accounts === 0) return 'Nothing found'
  return `${more ? 'more than ' : ''}${number(found)} in ${several(accounts, 'account')}`
}

/** "12 KB" */
export function showSize(bytes: number): string {
  const kilobytes = bytes / 1000
  if (kilobytes < 1) return '1 KB'
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1000).toFixed(1)} MB`
}

/** The last part of a path, whichever system wrote it. */
export const lastPart = (path: string): string => path.split(/[\\/]/).filter(Boolean).at(-1) ?? path

/** Where a file lies, from the name of its folder of the library on. */
export function placeIn(file: string, folder: string): string {
  const within = file.slice(folder.length).split(/[\\/]/).filter(Boolean).slice(0, -1)
  return [lastPart(folder), ...within].join(' › ')
}

/** "2 copies, different contents" */
export function copiesPhrase({ copies }: Pick<ListedAccount, 'copies'>): string {
  const identical = copies.every((copy) => copy.identical)
  return `${copies.length + 1} copies, ${identical ? 'identical' : 'different contents'}`
}
