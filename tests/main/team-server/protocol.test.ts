import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Presence } from '../../../main/team-server/presence'
import { hostedAccount, invite, join, someone, stockProvider, teamServer, until } from '../../support/team'
import { claim } from '../../support/team-at-work'
import { connectGuest } from '../../support/team-guest'

async function team() {
  const { address } = await teamServer()
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const { id } = await hostedAccount(address, alice)
  return { address, id, alice, bob }
}

/** Resolves once somebody shows up under this name, who the server says it is. */
function seen(awareness: Awareness, name: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (![...awareness.getStates().values()].some(({ user }) => user?.name === name)) return
      awareness.off('change', look)
      resolve()
    }
    awareness.on('change', look)
    look()
  })
}

it('acknowledges what came before its step 2 once that has brought it, and in order', async () => {
  const { address, id, alice } = await team()
  const guest = connectGuest(address, id, alice, { keepsInStep: false })
  await once(guest.socket, 'open')
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 4; i++) doc.getMap('a').set(String(i), claim('alice'))
  const [, second, third, fourth] = updates as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  // Two that rest on the first, which only the step 2 brings; and one that could be taken by itself.
  const other = new Y.Doc()
  other.getMap('a').set('other', claim('alice'))
  for (const update of [second, third, Y.encodeStateAsUpdate(other)]) guest.send({ type: 'update', update })
  guest.send({ type: 'step1', stateVector: Uint8Array.of(0) })
  await guest.synced
  expect(guest.acknowledged).toBe(0)
  guest.send({ type: 'step2', update: Y.encodeStateAsUpdate(doc) })
  guest.send({ type: 'update', update: fourth })
  expect(await guest.settled()).toBe(true)
  expect(guest.acknowledged).toBe(5)
  expect([...guest.doc.getMap('a').keys()]).toEqual(['other'])
})

it('lets a viewer read who sends the empty step 2 of every provider', async () => {
  const { address, id, alice, bob } = await team()
  await join(address, id, bob, invite(address, id, alice, { role: 'viewer' }))
  const owner = connectGuest(address, id, alice)
  await owner.synced
  owner.doc.getMap('a').set('1', claim('alice'))
  expect(await owner.settled()).toBe(true)
  const viewer = connectGuest(address, id, bob)
  await viewer.synced
  expect(await viewer.settled()).toBe(true)
  expect(viewer.doc.getMap('a').has('1')).toBe(true)
})

it('shows who is there to providers that send back what they are told', async () => {
  const { address, id, alice, bob } = await team()
  await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))
  const [a, b] = [stockProvider(address, id, alice), stockProvider(address, id, bob)]
  for (const [i, { provider }] of [a, b].entries()) provider.awareness.setLocalStateField('at', i)
  await Promise.all([seen(a.provider.awareness, 'Bob'), seen(b.provider.awareness, 'Alice')])
  a.doc.getMap('a').set('1', claim('alice'))
  await until(b.doc, () => b.doc.getMap('a').has('1'))
  expect([a.provider.wsconnected, b.provider.wsconnected]).toEqual([true, true])
})

describe('who is in a room', () => {
  const [alices, bobs] = [
    { stamp: { person: 'alice', name: 'Alice', colour: 1, role: 'owner' }, device: 'a' },
    { stamp: { person: 'bob', name: 'Bob', colour: 2, role: 'viewer' }, device: 'b' },
  ]
  const shown = (client: number, clock = 1) => [{ client, clock, state: { at: clock } }]

  it('is counted on from where an earlier life of the room ended', () => {
    const [earlier, later] = [new Presence(1000), new Presence(2000)]
    for (let i = 0; i < 50; i++) earlier.show('alice', shown(7, i + 1), alices)
    const [last] = earlier.entries
    later.show('alice', shown(7), alices)
    expect(later.entries[0]?.clock).toBeGreaterThan(last?.clock as number)
  })

  it('may be sent back by whoever shows nothing, also when they have left, and makes nobody somebody else', () => {
    const presence = new Presence(0)
    presence.show('alice', shown(7), alices)
    const told = presence.entries
    expect(presence.show('bob', told, bobs)).toEqual([])
    expect(presence.leave('alice')).toMatchObject([{ client: 7, state: null }])
    expect(presence.show('bob', told, bobs)).toEqual([])
    expect(presence.show('bob', shown(8), bobs)).toMatchObject([{ client: 8, state: { user: bobs.stamp } }])
    expect(presence.show('bob', shown(7, 2 ** 40), bobs)).toBe('forged')
    expect(presence.show('bob', shown(9, 2 ** 40), bobs)).toBe('forged')
  })
})
