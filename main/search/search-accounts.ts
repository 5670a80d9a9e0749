import type { SearchQuery, SearchResults } from '../../shared/library/search'
import { readTerms, type Term } from '../../shared/library/terms'
import { aboutOf } from './account-haystack'
import { hitsIn } from './excerpt'
import { createFilter, type Filter, narrows } from './filter'
import { findUnits } from './haystack'
import type { SearchedAccount } from './searched-account'
import { showHits } from './show-hits'
import type { TextFile } from './text-file'

export interface SearchLimits {
  /** How many accounts are shown. */
  readonly accounts: number
  /** How much is shown of each. */
  readonly hits: number
  /** How much is looked for in each, and in all of them. */
  readonly counted: number
  readonly countedInAll: number
}

const usualLimits: SearchLimits = { accounts: 40, hits: 5, counted: 1_000, countedInAll: 10_000 }

/** What was found in one account, before any of it is made ready to be shown. */
export interface Found {
  readonly account: SearchedAccount
  readonly text: TextFile
  readonly titled: boolean
  readonly about: boolean
  readonly paragraphs: readonly number[]
  readonly annotations: readonly number[]
}

/** Looks through accounts for what a query asks; of several copies of one account what they share is found once. */
export function searchAccounts(
  accounts: readonly SearchedAccount[],
  query: SearchQuery,
  limits: SearchLimits = usualLimits,
): SearchResults {
  const terms = readTerms(query.words)
  const filter = createFilter(query)
  const all: Found[] = []
  let [count, more] = [0, false]
  if (terms.length === 0 && !narrows(query)) return { groups: [], accounts: 0, count: 0, more: false }
  const seen = new Map<string, Set<string>>()
  for (const account of accounts) {
    if (count >= limits.countedInAll) {
      more = true
      break
    }
    const { id } = account.indexed.summary
    if (id === null) continue
    const found = findIn(account, terms, filter, limits.counted, seen.get(id))
    if (!found) continue
    const ids = seen.get(id) ?? new Set()
    for (const unit of found.annotations) ids.add(account.indexed.annotations[unit]?.id ?? '')
    seen.set(id, ids)
    if (countOf(found) === 0 && !found.titled) continue
    count += countOf(found)
    more ||= isMore(found, limits)
    all.push(found)
  }
  const shown = all.sort(compareFound).slice(0, limits.accounts)
  const groups = shown.map((found) => ({
    ...showHits(found, terms, limits.hits),
    count: countOf(found),
    more: isMore(found, limits),
  }))
  return { groups, accounts: all.length, count, more }
}

const countOf = ({ about, paragraphs, annotations }: Found) => Number(about) + paragraphs.length + annotations.length

const isMore = ({ paragraphs, annotations }: Found, { counted }: SearchLimits) =>
  paragraphs.length === counted || annotations.length === counted

function findIn(
  account: SearchedAccount,
  terms: readonly Term[],
  { wantsText, wantsAnnotation }: Filter,
  most: number,
  seen: ReadonlySet<string> | undefined,
): Found | undefined {
  const { text, indexed } = account
  if (!text) return undefined
  const { summary } = indexed
  const inText = terms.length > 0 && !seen && wantsText(summary)
  const isWanted = (unit: number) => {
    const annotation = indexed.annotations[unit]
    return annotation !== undefined && !seen?.has(annotation.id) && wantsAnnotation(annotation)
  }
  const named = inText && findUnits(account.about, terms, 1).length > 0
  const titled = named && hitsIn(summary.title, terms).length > 0
  return {
    account,
    text,
    titled,
    about: named && hitsIn(aboutOf(indexed), terms).length > 0,
    paragraphs: inText ? findUnits(text.paragraphs, terms, most) : [],
    annotations:
      terms.length > 0 ? findUnits(account.annotations, terms, most, isWanted) : allOf(indexed, most, isWanted),
  }
}

function allOf({ annotations }: SearchedAccount['indexed'], most: number, isWanted: (unit: number) => boolean) {
  const found: number[] = []
  for (let unit = 0; unit < annotations.length && found.length < most; unit++) if (isWanted(unit)) found.push(unit)
  return found
}

const titles = new Intl.Collator(['en', 'ar'], { numeric: true })

function compareFound(a: Found, b: Found): number {
  const [titleOfA, titleOfB] = [a, b].map(({ account }) => account.indexed.summary.title) as [string, string]
  return Number(b.titled) - Number(a.titled) || countOf(b) - countOf(a) || titles.compare(titleOfA, titleOfB)
}
