import Papa from 'papaparse'
import { namesWords } from '../../../shared/importing/post-columns'
import { looksLikeJson } from './read-table'

/** Whether a text begins like an export of posts: as objects of JSON, or as rows alike below a name for the column of the words. */
export function looksLikePosts(start: string): boolean {
  if (looksLikeJson(start)) return /^\s*\[?\s*\{\s*"/.test(start)
  const { data } = Papa.parse<string[]>(start, { preview: 8, skipEmptyLines: 'greedy' })
  const [names = [], ...rows] = data
  return names.length > 1 && namesWords(names) && rows.length > 0 && rows.every(({ length }) => length === names.length)
}
