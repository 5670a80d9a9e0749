import type { Annotation } from '../account/annotation'
import { quoteOf } from '../account/range'
import { type Board, type BoardClaim, boardOf } from '../tradecraft/board'
import { type Elsewhere, nothingElsewhere } from '../tradecraft/elsewhere'
import { entityName } from '../tradecraft/entity-names'
import { namesElsewhere } from '../tradecraft/join-elsewhere'
import type { Link } from '../tradecraft/link'
import { type Voices, voicesIn } from '../tradecraft/matrix/voices'
import type { Tradecraft } from '../tradecraft/tradecraft'

/** What is noted beside the text, as exporters tell it: as it stands, with what follows from it. */
export interface ExportedCraft {
  /** Without links to or from what is deleted or tagged as something else by now. */
  readonly tradecraft: Tradecraft
  readonly board: Board
  /** What other accounts say of these claims. */
  readonly elsewhere: Elsewhere
  /** A claim of this account with what it rests on; undefined for what is none. */
  claim(id: string): BoardClaim | undefined
  voices(claim: string): Voices
  /** The links that lead from a passage and stand. */
  linksFrom(id: string): readonly Link[]
  /** What somebody is called, or the words of a claim of another account. */
  nameOf(id: string): string
}

/** @param annotations those that stand @param elsewhere what other accounts say of these claims */
export function exportedCraft(
  text: string,
  annotations: readonly Annotation[],
  tradecraft: Tradecraft,
  elsewhere: Elsewhere = nothingElsewhere,
): ExportedCraft {
  const board = boardOf(annotations, tradecraft, elsewhere)
  const { identities } = board.corroborations
  const claims = new Map(board.claims.map((row) => [row.claim.id, row]))
  const passages = new Map(annotations.map(({ id, ranges }) => [id, ranges]))
  const links = linksByStart(board.standing)
  const namedElsewhere = namesElsewhere(elsewhere)
  const wordsOf = (id: string) => {
    const ranges = passages.get(id)
    return ranges ? quoteOf(text, ranges) : namedElsewhere.get(id)
  }
  return {
    tradecraft: board.standing,
    board,
    elsewhere,
    claim: (id) => claims.get(id),
    voices: voicesIn(board.standing, identities),
    linksFrom: (id) => links.get(id) ?? [],
    nameOf: (id) => entityName(id, tradecraft, identities, wordsOf),
  }
}

function linksByStart({ links }: Tradecraft): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>()
  for (const link of links.values()) {
    if (link.deleted) continue
    const all = found.get(link.from)
    if (all) all.push(link)
    else found.set(link.from, [link])
  }
  return found
}
