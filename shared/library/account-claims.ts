import type { Annotation, AnnotationId } from '../account/annotation'
import { startOf } from '../account/range'
import { shortQuote, shortWords } from '../account/short-quote'
import type { AccountText } from '../text/block'
import { placesIn, placeWords } from '../text/place'
import type { LinkElsewhere } from '../tradecraft/elsewhere'
import type { Tradecraft } from '../tradecraft/tradecraft'
import type { LinkType, Polarity } from '../tradecraft/vocabulary'

/** What one account claims and on whose word, as the index of the library keeps it for other accounts. */
export interface AccountClaims {
  /** Those that stand, in the order of the text. */
  readonly claims: readonly IndexedClaim[]
  /** Between claims, also of other accounts. */
  readonly relations: readonly LinkElsewhere[]
  /** Between claims, sources, and those they have it from. */
  readonly provenance: readonly LinkElsewhere[]
}

export interface IndexedClaim {
  readonly id: AnnotationId
  /** The words of the passage, shortened. */
  readonly quote: string
  /** As an analyst has put it; missing where nobody has. */
  readonly statement?: string
  readonly polarity?: Polarity
  /** Where that is, as it is cited; null in a heading without a page. */
  readonly where: string | null
}

export const noClaims: AccountClaims = { claims: [], relations: [], provenance: [] }

/** As much of a claim as is looked through and shown, in UTF-16 units. */
const longest = 300

const relating: readonly LinkType[] = ['same-as', 'supports', 'contradicts']
const telling: readonly LinkType[] = ['attributed-to', 'relayed-by', 'derived-from']

/** @param annotations those that stand, in the order of the text */
export function accountClaims(
  { details, links }: Tradecraft,
  annotations: readonly Annotation[],
  { text, blocks }: AccountText,
): AccountClaims {
  const placeAt = placesIn(blocks)
  const claims = annotations
    .filter(({ kind }) => kind === 'claim')
    .map(({ id, ranges }): IndexedClaim => {
      const { statement, polarity } = details.get(id) ?? {}
      return {
        id,
        quote: shortQuote(text, ranges, longest),
        ...(statement !== undefined && { statement: shortWords(statement, longest) }),
        ...(polarity && { polarity }),
        where: placeWords(placeAt(startOf(ranges))) ?? null,
      }
    })
  const own = new Set(claims.map(({ id }) => id))
  const standing = [...links.values()]
    .filter(({ deleted }) => !deleted)
    .map(({ id, type, from, to }) => ({ id, type, from, to }))
  return {
    claims,
    relations: standing.filter(({ type, from }) => relating.includes(type) && own.has(from)),
    provenance: standing.filter(({ type }) => telling.includes(type)),
  }
}
