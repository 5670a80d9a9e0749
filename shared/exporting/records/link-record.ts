import { quoteOf, type Range } from '../../account/range'
import type { CodePointMap } from '../../text/code-points'
import { endKey, type Link } from '../../tradecraft/link'
import type { LinkType } from '../../tradecraft/vocabulary'
import type { ExportAccount } from '../export-account'
import { claimName } from '../facts/claim-facts'
import { isoTime } from '../time'
import { type Named, type PositionsIn, personNamed, positionsIn } from './annotation-record'

/** One tie between passages, people and claims, for programs. */
export interface LinkRecord {
  readonly record: 'link'
  readonly account: string
  readonly id: string
  readonly type: LinkType
  readonly from: Named
  /** A claim of another account has the id `account:id`. */
  readonly to: Named
  /** The reporting words … */
  readonly cue?: string
  /** … and where they stand, in Unicode code points. */
  readonly cueRanges?: readonly Range[]
  readonly positionsIn?: PositionsIn
  readonly quotation?: string
  readonly role?: string
  readonly by: Named
  readonly at: string
}

export function linkRecord(account: ExportAccount, { toCodePoint }: CodePointMap, link: Link): LinkRecord {
  const { id, type, from, to, cue, quotation, role, by, at } = link
  const named = (end: string): Named => ({ id: end, name: endName(account, end) })
  return {
    record: 'link',
    ...{ account: account.id, id, type },
    from: named(from),
    to: named(endKey(to)),
    ...(cue.length > 0 && {
      cue: quoteOf(account.text, cue),
      cueRanges: cue.map(([start, end]) => [toCodePoint(start), toCodePoint(end)] as const),
      ...positionsIn(account),
    }),
    ...(quotation && { quotation }),
    ...(role && { role }),
    by: personNamed(account.people, by),
    at: isoTime(at),
  }
}

/** A claim by what it states, else its words; anybody else by their name. */
const endName = (account: ExportAccount, id: string): string =>
  account.craft.claim(id) ? claimName(account, id) : account.craft.nameOf(id)
