import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { NamedUpdate } from '../../../main/account-file/payloads'
import { createSignatureCheck } from '../../../main/profile/check-signature'
import { doAgain } from '../../../main/team/do-again'
import type { HostedAccount } from '../../../main/team-server/hosted-account'
import type { Command } from '../../../shared/account/command'
import { accountDocument, logDocument } from '../../../shared/account/schema'
import type { EntryKey, LogEntry } from '../../../shared/history/entry'
import { readLog } from '../../../shared/history/read-log'
import { verifyLog } from '../../../shared/history/verify-log'
import { type Role, roles } from '../../../shared/team/role'
import { guestOf, hostedInMemory, type Person } from '../../support/hosted-in-memory'
import { accountId, ownerKey, people, Replica, replicaText } from '../../support/replica'
import { anyCommand } from '../../support/steps'

const [alice, bob] = people as [Person, Person]
const source = { text: replicaText, blocks: [] }

type Step =
  | { readonly kind: 'bob' | 'alice'; readonly command: Command }
  | { readonly kind: 'undo' | 'reopen' | 'exchange' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('bob' as const, 'alice' as const), command: anyCommand(replicaText) }),
  },
  fc.record({ kind: fc.constantFrom('undo' as const, 'reopen' as const, 'exchange' as const) }),
)

/** What Bob and Alice do until Bob's role is another, and what they go on doing apart before he hears of it. */
const anyCase = fc.record({
  before: fc.array(anyStep, { maxLength: 12, size: 'max' }),
  after: fc.array(anyStep, { maxLength: 20, size: 'max' }),
  role: fc.constantFrom<Role>(...roles),
})

const documents = [logDocument, accountDocument] as const

const stateOf = (server: HostedAccount): NamedUpdate[] =>
  documents.map((document) => ({ document, update: Y.encodeStateAsUpdate(server.room(document).doc) }))

/** Whether a server takes all of what somebody has. */
function push(server: HostedAccount, who: Person, role: Role, updates: readonly NamedUpdate[]): boolean {
  return documents.every((document) => {
    const doc = new Y.Doc()
    for (const one of updates) if (one.document === document) Y.applyUpdate(doc, one.update)
    const room = server.room(document)
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.doc))
    return room.receive(guestOf(who, role), update, () => undefined).ok
  })
}

/** What Bob has and what the server has, once his role is lower and he has not heard of it. */
function played({ before, after }: { readonly before: readonly Step[]; readonly after: readonly Step[] }) {
  const server = hostedInMemory([
    [alice, 'owner'],
    [bob, 'editor'],
  ])
  const ofAlice = Replica.made()
  const ofBob = new Replica(1)
  ofBob.bring(ofAlice)
  const exchange = () => {
    expect(push(server, alice, 'owner', ofAlice.updates)).toBe(true)
    expect(push(server, bob, 'editor', ofBob.updates)).toBe(true)
    for (const replica of [ofAlice, ofBob]) replica.take(stateOf(server))
  }
  const act = (step: Step, isApart: boolean) => {
    if (step.kind === 'bob') ofBob.run([step.command])
    else if (step.kind === 'alice') ofAlice.run([withOthersIds(step.command)])
    else if (step.kind === 'exchange') isApart || exchange()
    else ofBob[step.kind]()
  }
  for (const step of before) act(step, false)
  exchange()
  for (const step of after) act(step, true)
  expect(push(server, alice, 'owner', ofAlice.updates)).toBe(true)
  return { server, ofBob }
}

/** Ids are random: what two make is never one. */
const withOthersIds = (command: Command): Command =>
  makings.includes(command.type) && 'id' in command
    ? ({ ...command, id: `1${command.id.slice(1)}` } as Command)
    : command

const makings: readonly Command['type'][] = ['annotate', 'reply', 'make-entity', 'link', 'grade']

const entriesIn = (updates: readonly NamedUpdate[]) =>
  readLog(updates.filter(({ document }) => document === logDocument).map(({ update }) => update)).entries

const documentOf = (updates: readonly NamedUpdate[]) => {
  const doc = new Y.Doc()
  for (const { document, update } of updates) if (document === accountDocument) Y.applyUpdate(doc, update)
  return doc
}

const discussed = ['t', 'tm', 's', 'v']

/** The same by a rule of thumb: commenters talk, viewers read, and what hangs on what is refused is refused. */
function expected(unsent: ReadonlyMap<EntryKey, LogEntry>, role: Role): ReadonlySet<EntryKey> {
  const gone = new Set<string>()
  const kept = new Set<EntryKey>()
  for (const [key, { changes: all }] of unsent) {
    const changes = all.filter(({ map }) => map !== 'p' && map !== 'd')
    const about = changes.flatMap(({ key, after }) => [...key.split('/'), (after as { on?: string } | null)?.on])
    const may = role === 'editor' || role === 'owner' || (role === 'commenter' && changes.every(isTalk))
    if (changes.length === 0 || (may && !about.some((id) => gone.has(id as string)))) continue
    kept.add(key)
    for (const { map, key } of changes) if (map === 'a' || map === 't') gone.add(key)
  }
  return kept
}

const isTalk = ({ map }: { readonly map: string }) => discussed.includes(map)

const valuesOf = (doc: Y.Doc) =>
  ['meta', 'a', 'm', ...discussed].map((map) => [map, Object.entries(doc.getMap(map).toJSON()).sort()])

describe('steps of somebody whose role is lower by now', () => {
  it('are done again where they are permitted, and all others are kept, whatever was done', () =>
    fc.assert(
      fc.property(anyCase, ({ role, ...steps }) => {
        const { server, ofBob } = played(steps)
        const there = stateOf(server)
        const known = entriesIn(there)
        const unsent = new Map([...ofBob.log.entries].filter(([key]) => !known.has(key)))
        const done = doAgain({ id: accountId, source, updates: ofBob.updates }, { role, updates: there }, bob, [])
        const kept = expected(unsent, role)
        expect(new Set(done.steps.keys())).toEqual(kept)
        for (const [key, { entry, lines }] of done.steps) {
          expect(entry).toEqual(unsent.get(key))
          expect(lines.length).toBeGreaterThan(0)
          for (const { why } of lines) expect(why).not.toBe('')
        }
        // As the server has it, and over that what is permitted, in its order.
        const values = documentOf(there)
        for (const [key, { changes }] of unsent) {
          if (!kept.has(key)) for (const { map, key, after } of changes) values.getMap(map).set(key, after)
        }
        const remade = [...there, ...done.updates]
        const doc = documentOf(remade)
        expect(valuesOf(doc)).toEqual(valuesOf(values))
        expect(push(server, bob, role, remade)).toBe(true)
        expect(valuesOf(server.room(accountDocument).doc)).toEqual(valuesOf(values))
        const log = readLog(remade.filter(({ document }) => document === logDocument).map(({ update }) => update))
        const account = { id: accountId, ownerKey, isToldFromBeginning: true, doc, log }
        expect(verifyLog(account, createSignatureCheck()).findings).toEqual([])
      }),
      { numRuns: 300 },
    ))

  it('are there once, however often they are done again', () =>
    fc.assert(
      fc.property(anyCase, ({ role, ...steps }) => {
        const { server, ofBob } = played(steps)
        const there = stateOf(server)
        const state = { role, updates: there }
        const once = doAgain({ id: accountId, source, updates: ofBob.updates }, state, bob, [])
        const remade = [...there, ...once.updates]
        const twice = doAgain({ id: accountId, source, updates: remade }, state, bob, [])
        expect(twice.steps.size).toBe(0)
        expect(twice.again).toHaveLength(once.again.length)
        expect(valuesOf(documentOf([...there, ...twice.updates]))).toEqual(valuesOf(documentOf(remade)))
        // By a server that has it all, nothing is done.
        const all = doAgain({ id: accountId, source, updates: remade }, { role, updates: remade }, bob, [])
        expect([all.updates, all.steps.size]).toEqual([[], 0])
      }),
      { numRuns: 100 },
    ))
})

describe('a step', () => {
  const note = (id: string): Command => ({ type: 'set-field', id, field: 'note', value: 'Seen.' })
  const tag = (id: string): Command => ({ type: 'annotate', id, kind: 'claim', ranges: [[4, 9]] })
  const say = (id: string, on: string): Command => ({ type: 'reply', id, on, text: 'Sure?' })
  const [one, two, reply] = ['a', 'b', 'c'].map((n) => `${n}0000000-0000-4000-8000-000000000000`) as [
    string,
    string,
    string,
  ]

  const againAs = (role: Role, steps: readonly (readonly Command[])[], before: readonly EntryKey[] = []) => {
    const { server, ofBob } = played({ before: [{ kind: 'alice', command: tag(one) }], after: [] })
    for (const commands of steps) ofBob.run(commands)
    const updates = stateOf(server)
    const here = { id: accountId, source, updates: ofBob.updates }
    return { here, server, ...doAgain(here, { role, updates }, bob, before) }
  }
  const told = ({ steps }: ReturnType<typeof againAs>) =>
    [...steps.values()].flatMap(({ lines }) => lines.map(({ did, why }) => `${did}. ${why}`))

  it('is done whole or not at all', () => {
    const again = againAs('commenter', [[tag(two), say(reply, `1${one.slice(1)}`)]])
    expect([again.again, again.updates]).toEqual([[], []])
    expect(told(again)).toEqual([
      'tagged “clerk” as claim. Only an editor may do that.',
      'replied on “clerk”: “Sure?”. Only an editor may do that.',
    ])
  })

  it('on what is refused is refused with it, and says so', () => {
    expect(told(againAs('commenter', [[tag(two)], [say(reply, two)]]))).toEqual([
      'tagged “clerk” as claim. Only an editor may do that.',
      'replied on “clerk”: “Sure?”. It is about something that was refused itself.',
    ])
  })

  it('of somebody else is theirs', () => {
    const { server, ofBob } = played({ before: [], after: [] })
    const carol = new Replica(2)
    carol.bring(ofBob)
    carol.run([tag(two)])
    ofBob.bring(carol)
    ofBob.run([note(two)])
    const updates = stateOf(server)
    const again = doAgain({ id: accountId, source, updates: ofBob.updates }, { role: 'editor', updates }, bob, [])
    expect([...again.steps.values()].map(({ lines }) => lines.at(-1)?.why)).toEqual([
      'Somebody else did it, and you cannot bring it to the server for them.',
      'It is about something that was refused itself.',
    ])
  })

  it('that the server was told of and never got is done again', () => {
    const { here, server, again } = againAs('editor', [[tag(two)]])
    const log = here.updates.filter(({ document }) => document === logDocument)
    for (const { update } of log) server.room(logDocument).receive(guestOf(bob, 'editor'), update, () => undefined)
    const later = doAgain(here, { role: 'editor', updates: stateOf(server) }, bob, [])
    expect([again.length, later.again.length]).toEqual([1, 1])
  })

  it('that was refused after it was done again is kept, since nothing else would ever end', () => {
    const first = againAs('editor', [[tag(two)]])
    const updates = [...stateOf(first.server), ...first.updates]
    const state = { role: 'editor' as const, updates: stateOf(first.server) }
    const second = doAgain({ id: accountId, source, updates }, state, bob, first.again)
    expect([second.updates, second.again, told({ ...first, ...second })]).toEqual([
      [],
      [],
      ['tagged “clerk” as claim. The server refuses it, and does not say more.'],
    ])
  })
})
