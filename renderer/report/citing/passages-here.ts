import type { Annotation, AnnotationId } from '../../../shared/account/annotation'
import { disputersIn } from '../../../shared/account/discussion'
import { quoteOf } from '../../../shared/account/range'
import type { Citation } from '../../../shared/report/citation'
import { citedPassage, type Passages } from '../../../shared/report/cited-passage'
import { placesIn, placeWords } from '../../../shared/text/place'
import { entityName } from '../../../shared/tradecraft/entity-names'
import type { Grade } from '../../../shared/tradecraft/grade'
import { type Voices, voicesIn } from '../../../shared/tradecraft/matrix/voices'
import type { CraftIndex } from '../../craft/craft-index'
import { relationsOf } from '../../craft/related-claims'
import { craftOf } from '../../craft/use-craft'
import type { AccountStore } from '../../keeper/account-store'

type Shown = Pick<AccountStore, 'get' | 'annotation'>

interface Made {
  readonly craft: CraftIndex
  readonly passages: Passages
}

const made = new WeakMap<Shown, Made>()

/** What there is to be cited in the account in view, as it stands now; another object whenever anything of it may be other. */
export function passagesHere(account: Shown): Passages {
  const craft = craftOf(account)
  const known = made.get(account)
  if (known?.craft === craft) return known.passages
  const passages = passagesIn(account, craft)
  made.set(account, { craft, passages })
  return passages
}

function passagesIn(account: Shown, craft: CraftIndex): Passages {
  const { account: shown } = account.get()
  const { text = '', blocks = [] } = shown ?? {}
  const { identities, tradecraft } = craft
  const placeOf = placesIn(blocks)
  const words = (id: string) => {
    const annotation = account.annotation(id)
    return annotation && quoteOf(text, annotation.ranges)
  }
  let voices: ((claim: AnnotationId) => Voices) | undefined
  const voicesOf = (claim: AnnotationId) => {
    voices ??= voicesIn(tradecraft, identities)
    return voices(claim)
  }
  const kindOf = (id: AnnotationId) => account.annotation(id)?.kind
  const speakers = (id: AnnotationId): readonly string[] =>
    kindOf(id) === 'claim' ? voicesOf(id).sources : [identities.of(id)]
  return {
    annotation: (id) => account.annotation(id),
    quote: (ranges) => quoteOf(text, ranges),
    place: (offset) => placeWords(placeOf(offset)),
    statement: (claim) => tradecraft.details.get(claim)?.statement,
    sources: (id) => speakers(id).map((one) => entityName(one, tradecraft, identities, words)),
    reliability: (id) => values(speakers(id).flatMap((one) => craft.standing(one, 'reliability'))),
    credibility: (claim) => values(craft.standing(claim, 'credibility')),
    // Verdicts are asked of the account each time: they are no part of what the index is made of.
    disputedBy: (id) => [
      ...disputersIn(account.get().discussions.get(id)),
      ...relationsOf(id, craft).flatMap(({ type, other }) => (type === 'contradicts' ? [other] : [])),
    ],
    denies: (claim) => tradecraft.details.get(claim)?.polarity === 'denied',
  }
}

const values = (grades: readonly Grade[]): readonly string[] => [...new Set(grades.map(({ value }) => value))]

/** A passage of the account in view as a sentence of a report cites it. */
export function citationOf(account: Shown, { id }: Pick<Annotation, 'id'>): Citation | undefined {
  const cited = citedPassage(id, passagesHere(account))
  const here = account.get().head?.id
  return cited && here !== undefined ? { account: here, annotation: id, cited } : undefined
}
