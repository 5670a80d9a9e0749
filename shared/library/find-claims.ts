import { fold } from '../text/fold'
import type { AccountNamed } from '../tradecraft/elsewhere'
import type { AccountClaims, IndexedClaim } from './account-claims'
import { firstCopies } from './first-copies'
import { findTerm, readTerms } from './terms'

/** A claim of another account, as it is offered. */
export interface FoundClaim {
  readonly account: AccountNamed
  readonly id: string
  /** As an analyst has put it, or in the words of the passage. */
  readonly words: string
  /** Where that is, as it is cited; null in a heading without a page. */
  readonly where: string | null
}

/** No more than can be looked through at a glance. */
const most = 7

/** What is looked through of a claim, folded; made once it is. */
const foldedWords = new WeakMap<IndexedClaim, string>()

/**
 * Claims whose statement or passage has every word that is looked for; none while nothing is.
 * @param accounts of several copies of one the first alone is looked through
 */
export function findClaims(
  words: string,
  accounts: readonly { readonly account: AccountNamed; readonly claims: AccountClaims }[],
): readonly FoundClaim[] {
  const terms = readTerms(words)
  const found: FoundClaim[] = []
  if (terms.length === 0) return found
  for (const { account, claims } of firstCopies(accounts)) {
    for (const claim of claims.claims) {
      const said = wordsIn(claim)
      if (!terms.every((term) => findTerm(said, term) >= 0)) continue
      const { id, file, title } = account
      const { quote, statement = quote, where } = claim
      found.push({ account: { id, file, title }, id: claim.id, words: statement, where })
      if (found.length === most) return found
    }
  }
  return found
}

function wordsIn(claim: IndexedClaim): string {
  const known = foldedWords.get(claim) ?? fold(`${claim.statement ?? ''}\n${claim.quote}`).text
  foldedWords.set(claim, known)
  return known
}
