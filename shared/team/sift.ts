import type * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import { accountDocument, mapNames, parseFieldKey } from '../account/schema'
import type { Change, EntryKey } from '../history/entry'
import { orderLog } from '../history/order'
import type { LogEntries } from '../history/read-log'
import type { Inspection } from './inspection'
import { judge, type Refusal, type Sender, type TeamKnowledge } from './judge'
import { rightsTo } from './rights'
import type { Role } from './role'

/** Why a step is not done again. */
export type WhyRefused =
  | { readonly kind: 'role-too-low'; readonly needed: Role }
  /** Somebody else has done it, or it would be in their name: nobody can sign it anew for them. */
  | { readonly kind: 'of-another' }
  /** It is about something that is not done again itself. */
  | { readonly kind: 'about-refused' }
  /** Something else was made in its place. */
  | { readonly kind: 'already-written' }
  /** It seems to be allowed, and the server refuses it all the same. */
  | { readonly kind: 'not-taken' }

export interface Sifted {
  /** Steps that are done again, in their order … */
  readonly again: readonly EntryKey[]
  /** … and the others. Who somebody is, and nothing besides, is no step. */
  readonly refused: ReadonlyMap<EntryKey, WhyRefused>
}

/**
 * Does again on what a server has what it lacks, step by step, as far as one may. A step is done whole, as it was the first
 * time, or not at all.
 * @param doc as the server has it; `doAgain` writes to it before the next step is looked at
 * @param unsent entries of the log that tell of the steps
 */
export function sift(
  doc: Y.Doc,
  unsent: LogEntries,
  me: Sender,
  doAgain: (changes: readonly Change[]) => void,
): Sifted {
  const again: EntryKey[] = []
  const refused = new Map<EntryKey, WhyRefused>()
  const gone = new Set<string>()
  for (const key of orderLog(unsent).keys) {
    const { person, changes: all } = unsent.get(key) as { person: PersonId; changes: readonly Change[] }
    const changes = all.filter((change) => !introduces(change, me.person))
    if (changes.length === 0) continue
    const why: WhyRefused | undefined =
      person === me.person ? whyRefused(doc, changes, me, gone) : { kind: 'of-another' }
    if (why) {
      refused.set(key, why)
      for (const change of changes) if (makesAnew(change, doc)) gone.add(change.key)
    } else {
      doAgain(changes)
      again.push(key)
    }
  }
  return { again, refused }
}

/** Says who one is: that is said again with the first thing one does. */
const introduces = ({ map, key, after }: Change, me: PersonId): boolean =>
  (map === mapNames.people && key === me) || (map === mapNames.devices && field(after, 'person') === me)

function whyRefused(
  doc: Y.Doc,
  changes: readonly Change[],
  me: Sender,
  gone: ReadonlySet<string>,
): WhyRefused | undefined {
  if (changes.some((change) => subjectsOf(change).some((id) => gone.has(id)))) return { kind: 'about-refused' }
  const judged = judge(doc, accountDocument, asInspected(doc, changes), me, alone(me))
  return judged.ok ? undefined : whyOf(judged.error)
}

/** The steps as an update that is written under a new client id. */
const asInspected = (doc: Y.Doc, changes: readonly Change[]): Inspection => ({
  writes: changes.map(({ map, key, after }, at) => ({
    ...{ client: 0, from: at, to: at + 1, map, key, value: after, isLive: true },
  })),
  changes: changes.map(({ map, key, after }) => {
    const there = doc.getMap(map)
    return { map, key, before: there.has(key) ? { value: there.get(key) } : undefined, after: { value: after } }
  }),
})

/** What is signed anew speaks for nobody else. */
const alone = ({ device }: Sender): TeamKnowledge => ({
  deviceOf: () => device,
  announcedBy: () => undefined,
  isMember: () => true,
  roleOf: () => undefined,
  personOf: () => undefined,
  signerOf: () => undefined,
})

function whyOf(refusal: Refusal): WhyRefused {
  switch (refusal.kind) {
    case 'role-too-low':
      return { kind: 'role-too-low', needed: refusal.needed }
    case 'of-another':
    case 'client-of-another':
      return { kind: 'of-another' }
    default:
      return { kind: 'already-written' }
  }
}

const makesAnew = ({ map, key }: Change, doc: Y.Doc): boolean =>
  rightsTo(accountDocument, map, key)?.newKeysOnly === true && !doc.getMap(map).has(key)

/** What a change makes, edits, talks about or ties together. */
const subjectsOf = ({ key, after }: Change): readonly string[] => {
  const { id, field: part } = parseFieldKey(key) ?? { id: key }
  const named = [after, ...['on', 'from', 'to', 'target'].map((name) => field(after, name))]
  return [key, id, part, ...named].filter((one): one is string => typeof one === 'string')
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
