import { disputersIn } from '../account/discussion'
import { quoteOf } from '../account/range'
import type { ExportAccount } from '../exporting/export-account'
import { placesIn, placeWords } from '../text/place'
import type { Grade } from '../tradecraft/grade'
import type { Passages } from './cited-passage'

const made = new WeakMap<ExportAccount, Passages>()

/** What there is to be cited in an account that is exported. */
export function exportedPassages(account: ExportAccount): Passages {
  const known = made.get(account)
  if (known) return known
  const passages = passagesIn(account)
  made.set(account, passages)
  return passages
}

function passagesIn({ text, blocks, annotations, craft, discussions }: ExportAccount): Passages {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const placeOf = placesIn(blocks)
  const { identities } = craft.board.corroborations
  const speakers = (id: string): readonly string[] =>
    byId.get(id)?.kind === 'claim' ? craft.voices(id).sources : [identities.of(id)]
  return {
    annotation: (id) => byId.get(id),
    quote: (ranges) => quoteOf(text, ranges),
    place: (offset) => placeWords(placeOf(offset)),
    statement: (claim) => craft.tradecraft.details.get(claim)?.statement,
    sources: (id) => speakers(id).map(craft.nameOf),
    reliability: (id) => values(speakers(id).flatMap(craft.board.reliability)),
    credibility: (claim) => values(craft.claim(claim)?.credibility ?? []),
    disputedBy: (id) => [...disputersIn(discussions.get(id)), ...(craft.claim(id)?.contradicts ?? [])],
    denies: (claim) => craft.tradecraft.details.get(claim)?.polarity === 'denied',
  }
}

const values = (grades: readonly Grade[]): readonly string[] => [...new Set(grades.map(({ value }) => value))]
