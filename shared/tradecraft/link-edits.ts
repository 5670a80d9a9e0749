import type { Actor } from '../account/actor'
import type { Edit } from '../account/edit'
import { checkRanges, type RangeProblem } from '../account/range'
import { mapNames, type Readable } from '../account/schema'
import { fail, ok, type Result } from '../result'
import type { Nature, TradecraftCommand, TradecraftProblem } from './command'
import { type LinkDetail, linksOf } from './details'
import { endKey, type LinkEnd } from './link'
import { natureOf } from './natures'
import { readIdentities, readLinksOfType } from './read-some'
import { derivesFrom, leadsTo, relaysIn, supportIn } from './source-graph'
import type { LinkRecord } from './values'
import type { LinkType } from './vocabulary'

type Linking = Extract<TradecraftCommand, { type: 'link' }>

/** Whoever says something may be tagged as its source or, being spoken of as well, as an actor. */
const whoSays: readonly Nature[] = ['source', 'actor', 'entity']
const claims: readonly Nature[] = ['claim']

const ends: Readonly<Record<LinkType, { readonly from: readonly Nature[]; readonly to: readonly Nature[] }>> = {
  'attributed-to': { from: claims, to: whoSays },
  'relayed-by': { from: ['claim', ...whoSays], to: whoSays },
  about: { from: claims, to: ['actor', 'entity'] },
  supports: { from: claims, to: claims },
  contradicts: { from: claims, to: claims },
  'same-as': { from: ['claim', ...whoSays], to: ['claim', ...whoSays] },
  'derived-from': { from: whoSays, to: whoSays },
}

const linkDetails: readonly LinkDetail[] = ['cue', 'quotation', 'role']

/** Those of them that say the same from either end. */
const isMutual = (type: LinkType): boolean => type === 'same-as' || type === 'contradicts'

/** What linking two things writes, or why they cannot be linked so. */
export function linkEdits(
  command: Linking,
  doc: Readable,
  text: string,
  { person, at }: Actor,
): Result<readonly Edit[], TradecraftProblem | RangeProblem> {
  const { id, link: type, from, to, quotation, role } = command
  const problem = linkProblem({ type, from, to }, doc, text.length)
  if (problem) return fail(problem)
  const odd = linkDetails.find((field) => command[field] !== undefined && !linksOf[field].includes(type))
  if (odd) return fail({ kind: 'not-of-link', field: odd, link: type })
  const cue = command.cue && checkRanges(text, command.cue)
  if (cue && !cue.ok) return cue
  const after = {
    ...{ type, from, to, by: person, at },
    ...(cue && { cue: cue.value.map(([start, end]): [number, number] => [start, end]) }),
    ...(quotation && { quotation }),
    ...(role && { role }),
  } satisfies LinkRecord
  return ok([{ map: mapNames.links, key: id, after }])
}

/** Why two cannot be linked so, whether anew or once more. */
export function linkProblem(
  { type, from, to }: Pick<LinkRecord, 'type' | 'from' | 'to'>,
  doc: Readable,
  textLength: number,
): TradecraftProblem | undefined {
  const [source, target] = [natureOf(doc, from, textLength), natureOfEnd(doc, to, textLength)]
  if (!source) return { kind: 'nothing-there', id: from }
  if (!target) return { kind: 'nothing-there', id: endKey(to) }
  if (endKey(from) === endKey(to)) return { kind: 'linked-to-itself', link: type }
  const unfit = (end: 'from' | 'to', nature: Nature) => ({ kind: 'end-unfit', link: type, end, nature }) as const
  if (!ends[type].from.includes(source)) return unfit('from', source)
  if (!ends[type].to.includes(target)) return unfit('to', target)
  if (type === 'same-as' && (source === 'claim') !== (target === 'claim')) return { kind: 'ends-differ' }
  const twin = standingTwin(doc, type, from, to)
  if (twin) return { kind: 'linked-already', link: type, id: twin }
  return closesLoop(doc, type, from, to) ? { kind: 'closes-a-loop', link: type } : undefined
}

/** Of another account only claims can be linked: sources are the same wherever they are, as entities. */
const natureOfEnd = (doc: Readable, end: LinkEnd, textLength: number): Nature | undefined =>
  typeof end === 'string' ? natureOf(doc, end, textLength) : 'claim'

function standingTwin(doc: Readable, type: LinkType, from: string, to: LinkEnd): string | undefined {
  const wanted = [from, endKey(to)]
  return readLinksOfType(doc, type, isMutual(type) ? wanted : [from]).find((link) => {
    const its = [link.from, endKey(link.to)]
    return wanted.join() === its.join() || (isMutual(type) && wanted.join() === its.reverse().join())
  })?.id
}

/** Nobody has something, through whomever, from himself, and no claim supports itself. */
function closesLoop(doc: Readable, type: LinkType, from: string, to: LinkEnd): boolean {
  if (typeof to !== 'string' || (type !== 'relayed-by' && type !== 'derived-from' && type !== 'supports')) return false
  const links = new Map(readLinksOfType(doc, type).map((link) => [link.id, link]))
  if (type === 'supports') return leadsTo(supportIn({ links }), to, from)
  if (type === 'relayed-by') return leadsTo(relaysIn({ links }), to, from)
  return derivesFrom({ links }, readIdentities(doc), to, from)
}
