import type { Annotation, AnnotationId } from '../../account/annotation'
import { quoteOf } from '../../account/range'
import type { Elsewhere } from '../../tradecraft/elsewhere'
import { identitiesIn } from '../../tradecraft/identity'
import { joinIdentities } from '../../tradecraft/join-elsewhere'
import { isPronoun } from '../../tradecraft/pronoun'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import type { ExportedChange } from '../history'
import { labelCleaner } from './clean-labels'

/** What is known of an account before it is exported. */
export interface Known {
  readonly text: string
  readonly annotations: readonly Annotation[]
  readonly tradecraft: Tradecraft
  readonly elsewhere: Elsewhere
  /** Every change, where those are told. */
  readonly history?: readonly ExportedChange[]
}

export interface ProtectedNames {
  /** How many sources have a release label. */
  readonly sources: number
  /** Everything that such a source is called, with its label, in which no other is named. */
  readonly labels: ReadonlyMap<string, string>
  /** A release label as it was entered, without the names of others. */
  readonly clean: (releaseLabel: string) => string
}

/** Longer passages are sentences on somebody and not what they are called. */
const longestName = 200

/**
 * What sources with a release label are called: as they were entered, and in the words of each passage that refers to them,
 * here and in other accounts, but for pronouns; and as they once were entered, where the history tells that.
 */
export function protectedNames({ text, annotations, tradecraft, elsewhere, history = [] }: Known): ProtectedNames {
  const identities = identitiesIn(joinIdentities(tradecraft, elsewhere))
  const passages = new Map<AnnotationId, Annotation>(annotations.map((annotation) => [annotation.id, annotation]))
  const elsewhereNamed = new Map(elsewhere.accounts.flatMap(({ people }) => people.map(({ id, name }) => [id, name])))
  const labelled = new Map<string, string>()
  for (const [id, { releaseLabel }] of tradecraft.details) {
    if (releaseLabel === undefined) continue
    const one = identities.of(id)
    // Of several the first by its letters, so that all exports say the same.
    const known = labelled.get(one)
    labelled.set(one, known !== undefined && known < releaseLabel ? known : releaseLabel)
  }
  const labels = new Map<string, string>()
  for (const [one, label] of labelled) {
    for (const id of identities.all(one)) {
      const passage = passages.get(id)
      const words = passage && quoteOf(text, passage.ranges)
      // A pronoun is whoever else it points to just as well.
      const named = words !== undefined && !isPronoun(words, tradecraft.details.get(id)?.mention) ? words : undefined
      for (const name of [tradecraft.entities.get(id)?.name, named, elsewhereNamed.get(id)])
        if (name !== undefined && name.length <= longestName) labels.set(name, label)
    }
  }
  for (const { called } of history) {
    const label = called && labelled.get(identities.of(called.id))
    if (label !== undefined && called && called.name.length <= longestName) labels.set(called.name, label)
  }
  const clean = labelCleaner(labels)
  const cleaned = new Map([...labels].map(([name, label]) => [name, clean(label)]))
  return { sources: labelled.size, labels: cleaned, clean }
}
