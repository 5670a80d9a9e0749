import { type Annotation, compareAnnotations, type People } from '../../account/annotation'
import type { Discussion, Discussions } from '../../account/discussion'
import { normaliseRanges, type Range, type Ranges } from '../../account/range'
import type { Block } from '../../text/block'
import type { Details } from '../../tradecraft/details'
import type { Elsewhere } from '../../tradecraft/elsewhere'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import type { ExportAccount } from '../export-account'
import type { ExportedChange } from '../history'
import { partsLeft } from './parts-left'
import { protectedNames } from './protected-names'
import { nameReplacer } from './replace-names'
import { stringsIn } from './strings-in'

/** All of an account from which an export is made, before anything is worked out from it. */
export type ExportMaterial = Omit<ExportAccount, 'craft' | 'tags'> & {
  readonly tradecraft: Tradecraft
  readonly elsewhere: Elsewhere
}

/**
 * The same account with the names of its protected sources replaced by their release labels, wherever they stand: in the text,
 * in what is noted and said, in titles and in where it comes from. What else could give somebody away, a place or a rank, is
 * for its person to see to.
 */
export function protect(material: ExportMaterial): ExportMaterial {
  const { sources, labels, clean } = protectedNames(material)
  if (labels.size === 0) return material
  const { textSha256, originalSha256 = '' } = material
  // With the sum of the text as it was a guess at a name could be tested.
  const sums = [textSha256, originalSha256].filter(Boolean).map((sum) => [sum, withheld] as const)
  const replace = nameReplacer(new Map([...labels, ...sums]))
  const say = (words: string): string => replace(words).text
  const tells = (words: string): boolean => say(words) !== words
  const { text, rangeOf } = replace(material.text)
  const move = (ranges: Ranges): Ranges => normaliseRanges(ranges.map(rangeOf))
  const { elsewhere, ...own } = material
  const told = {
    ...own,
    text,
    blocks: blocksIn(material.blocks, rangeOf),
    title: say(material.title),
    meta: mapValues(material.meta, say),
    annotations: material.annotations
      .map((one): Annotation => ({ ...one, ranges: move(one.ranges), note: say(one.note) }))
      .sort(compareAnnotations),
    people: mapValues(material.people, (person) => ({ ...person, name: say(person.name) })) as People,
    discussions: discussionsIn(material.discussions, say),
    ...(material.history && { history: historyIn(material.history, say) }),
    tradecraft: tradecraftIn(material.tradecraft, say, clean, move),
  }
  const partsIn = (value: unknown) => partsLeft(labels, stringsIn(value))
  // Of other accounts only what a link leads to is told.
  const protection = { sources, partsLeft: () => partsIn(told), partsIn, tells, replace, move }
  return { ...told, elsewhere: elsewhereIn(elsewhere, say), protection }
}

const withheld = 'withheld, since names are replaced'

type Say = (words: string) => string

/** A name over the border of two blocks is told in the first. */
function blocksIn(blocks: readonly Block[], rangeOf: (range: Range) => Range): readonly Block[] {
  let told = 0
  return blocks.flatMap((block) => {
    const [start, end] = rangeOf([block.start, block.end])
    const from = Math.max(start, told)
    told = Math.max(told, end)
    return from < end ? [{ ...block, start: from, end }] : []
  })
}

const mapValues = <T, U>(all: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key, change(value)]))

const mapMap = <K, T>(all: ReadonlyMap<K, T>, change: (value: T) => T): ReadonlyMap<K, T> =>
  new Map([...all].map(([key, value]) => [key, change(value)]))

const discussionsIn = (all: Discussions, say: Say): Discussions =>
  mapMap(
    all,
    (one): Discussion => ({
      ...one,
      replies: one.replies.map((reply) => ({ ...reply, text: say(reply.text) })),
      verdicts: one.verdicts.map((verdict) => ({ ...verdict, reason: say(verdict.reason) })),
    }),
  )

const historyIn = (history: readonly ExportedChange[], say: Say): readonly ExportedChange[] =>
  history.map((change) => ({ ...change, name: say(change.name), did: say(change.did) }))

/** Those in which a person writes what they like. */
const written = ['statement', 'place', 'access', 'trackRecord', 'bias', 'currency', 'owner', 'description'] as const

const tradecraftIn = (tradecraft: Tradecraft, say: Say, clean: Say, move: (ranges: Ranges) => Ranges): Tradecraft => ({
  ...tradecraft,
  details: mapMap(tradecraft.details, (details): Details => {
    const said = written.flatMap((name) => (details[name] === undefined ? [] : [[name, say(details[name])] as const]))
    const { releaseLabel } = details
    const label = releaseLabel === undefined ? {} : { releaseLabel: clean(releaseLabel) }
    return { ...details, ...Object.fromEntries(said), ...label }
  }),
  entities: mapMap(tradecraft.entities, (entity) => ({ ...entity, name: say(entity.name) })),
  links: mapMap(tradecraft.links, (link) => ({ ...link, cue: move(link.cue) })),
  grades: mapMap(tradecraft.grades, (grade) => ({ ...grade, reason: say(grade.reason) })),
  tags: mapMap(tradecraft.tags, (tag) => ({ ...tag, name: say(tag.name) })),
  reports: mapMap(tradecraft.reports, (report) => ({ ...report, title: say(report.title) })),
})

const elsewhereIn = (elsewhere: Elsewhere, say: Say): Elsewhere => ({
  ...elsewhere,
  accounts: elsewhere.accounts.map((one) => ({
    ...one,
    claims: one.claims.map((claim) => ({ ...claim, words: say(claim.words) })),
    people: one.people.map((person) => ({ ...person, name: say(person.name) })),
  })),
})
