import { describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { makeProof } from '../../../main/team/make-proof'
import { ServerClock } from '../../../main/team/server-clock'
import { fetchTeam } from '../../../main/team/team-list'
import { LogChain } from '../../../shared/history/log-chain'
import { closeCodes } from '../../../shared/team/close-codes'
import type { Invitation, ServerAddress } from '../../../shared/team/invitation'
import { subprotocol } from '../../../shared/team/wire'
import { hostedAccount, invite, join, requestsOf, type Someone, someone, teamServer, until } from '../../support/team'
import { claim } from '../../support/team-at-work'
import { connectGuest } from '../../support/team-guest'

async function accountOf(owner: Someone) {
  const { address, server } = await teamServer()
  const { id } = await hostedAccount(address, owner)
  return { address, server, id }
}

const tenMinutes = 10 * 60 * 1000

const withClock = (name: string, off: number): Someone => ({
  ...someone(name),
  clock: new ServerClock(() => Date.now() + off),
})

describe('who connects', () => {
  const elsewhere = '00000000-0000-8000-8000-000000000000'

  it.each<[string, number, (address: ServerAddress, id: string, alice: Someone) => string[]]>([
    ['without a proof', closeCodes.notAdmitted, () => []],
    ['with words that are no proof', closeCodes.notAdmitted, () => ['auth.1.2.3.4']],
    [
      'with a key that was not invited',
      closeCodes.notAdmitted,
      ({ server }, id) => [makeProof(server, id, someone('Eve').signer, Date.now())],
    ],
    [
      'with a proof for another server',
      closeCodes.notAdmitted,
      (_address, id, { signer }) => [makeProof('0'.repeat(32), id, signer, Date.now())],
    ],
    [
      'with a proof for another account',
      closeCodes.notAdmitted,
      ({ server }, _id, { signer }) => [makeProof(server, elsewhere, signer, Date.now())],
    ],
    [
      'with a proof of ten minutes ago',
      closeCodes.staleProof,
      ({ server }, id, { signer }) => [makeProof(server, id, signer, Date.now() - tenMinutes)],
    ],
    [
      'with a proof of ten minutes ahead',
      closeCodes.staleProof,
      ({ server }, id, { signer }) => [makeProof(server, id, signer, Date.now() + tenMinutes)],
    ],
  ])('%s is not let in', async (_how, code, wordsOf) => {
    const alice = someone('Alice')
    const { address, id } = await accountOf(alice)
    const socket = new WebSocket(`${address.url}/${id}/account`, [subprotocol, ...wordsOf(address, id, alice)])
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(code)
  })

  it('with a proof that was used is not let in a second time', async () => {
    const alice = someone('Alice')
    const { address, id } = await accountOf(alice)
    const proof = makeProof(address.server, id, alice.signer, alice.clock.now())
    await connectGuest(address, id, alice, { proof }).synced
    expect(await connectGuest(address, id, alice, { proof }).closed).toMatchObject({ code: closeCodes.notAdmitted })
  })

  it('costs no memory of the server as long as they are nobody', async () => {
    const [alice, bob] = [someone('Alice'), someone('Bob')]
    const { address, id } = await accountOf(alice)
    const proof = makeProof(address.server, id, bob.signer, bob.clock.now())
    expect(await connectGuest(address, id, bob, { proof }).closed).toMatchObject({ code: closeCodes.notAdmitted })
    await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))
    // It was not noted that the proof was used.
    await connectGuest(address, id, bob, { proof }).synced
  })

  it('hears the same of an account that there is not also where they ask', async () => {
    const alice = someone('Alice')
    const { address, id } = await accountOf(alice)
    const answers = [
      await requestsOf(address, elsewhere, alice).ask({ method: 'GET', path: 'team' }),
      await requestsOf(address, id, someone('Eve')).ask({ method: 'GET', path: 'team' }),
      await requestsOf(address, id, withClock('Eve', tenMinutes)).ask({ method: 'GET', path: 'team' }),
    ].map((answer) => answer.ok && [answer.value.status, answer.value.body.toString()])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('to an account that there is not hears the same as whoever was not invited', async () => {
    const alice = someone('Alice')
    const { address, id } = await accountOf(alice)
    const [unknown, uninvited] = [connectGuest(address, elsewhere, alice), connectGuest(address, id, someone('Eve'))]
    expect(await unknown.closed).toEqual(await uninvited.closed)
  })

  it('from a page of the web is not let in', async () => {
    const alice = someone('Alice')
    const { address, id } = await accountOf(alice)
    const guest = connectGuest(address, id, alice, { socketOptions: { origin: 'https://evil.example' } })
    expect(await guest.closed).toMatchObject({ code: closeCodes.notAdmitted })
  })

  it.each([-tenMinutes, tenMinutes])(
    'with a clock that is %i ms off is told the time, and then let in',
    async (off) => {
      const bob = withClock('Bob', off)
      const alice = withClock('Alice', off)
      const { address, id } = await accountOf(alice)
      expect(await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))).toMatchObject({ ok: true })
      const { code, reason } = await connectGuest(address, id, bob).closed
      expect(code).toBe(closeCodes.staleProof)
      bob.clock.set(Number(reason))
      await connectGuest(address, id, bob).synced
    },
  )
})

describe('an invitation', () => {
  it('for one makes one device a member, however often it asks', async () => {
    const [alice, bob, eve] = [someone('Alice'), someone('Bob'), someone('Eve')]
    const { address, id } = await accountOf(alice)
    const invitation = invite(address, id, alice, { role: 'commenter' })
    expect(await join(address, id, bob, invitation)).toMatchObject({ ok: true, value: { role: 'commenter' } })
    expect(await join(address, id, bob, invitation)).toMatchObject({ ok: true, value: { role: 'commenter' } })
    expect(await join(address, id, eve, invitation)).toMatchObject({ ok: false, error: { problem: 'used-up' } })
  })

  it('for one that two redeem at once makes one of them a member', async () => {
    const [alice, bob, eve] = [someone('Alice'), someone('Bob'), someone('Eve')]
    const { address, id } = await accountOf(alice)
    const invitation = invite(address, id, alice, { role: 'editor' })
    const both = await Promise.all([bob, eve].map((one) => join(address, id, one, invitation)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it.each<[string, (alice: Someone, bob: Someone, address: ServerAddress, id: string) => ReturnType<typeof invite>]>([
    ['expired', (alice, _bob, address, id) => invite(address, id, alice, { role: 'editor', lifetime: -1 })],
    ['not-by-owner', (_alice, bob, address, id) => invite(address, id, bob, { role: 'editor' })],
    [
      'not-by-owner',
      (alice, _bob, address, id) => {
        const invited = invite(address, id, alice, { role: 'viewer' })
        const grant = { ...invited.granted.grant, role: 'owner' as const }
        return { ...invited, granted: { ...invited.granted, grant } }
      },
    ],
    [
      'bad-signature',
      (alice, _bob, address, id) => ({ ...invite(address, id, alice, { role: 'editor' }), secret: '7'.repeat(64) }),
    ],
  ])('that is %s makes nobody a member', async (problem, made) => {
    const [alice, bob] = [someone('Alice'), someone('Bob')]
    const { address, id } = await accountOf(alice)
    expect(await join(address, id, bob, made(alice, bob, address, id))).toMatchObject({ ok: false, error: { problem } })
    expect(await connectGuest(address, id, bob).closed).toMatchObject({ code: closeCodes.notAdmitted })
  })

  it('lets nobody work under the name of another', async () => {
    const [alice, bob] = [someone('Alice'), someone('Bob')]
    const { address, id } = await accountOf(alice)
    const impostor = { ...bob, author: alice.author }
    expect(await join(address, id, impostor, invite(address, id, alice, { role: 'editor' }))).toMatchObject({
      error: { problem: 'person-taken' },
    })
  })

  it('for several lets in nobody else once one who came with it is removed, unless it is to', async () => {
    const [alice, bob, carol] = [someone('Alice'), someone('Bob'), someone('Carol')]
    const { address, id } = await accountOf(alice)
    const invitation = invite(address, id, alice, { role: 'editor', uses: 10 })
    const remove = ({ signer: { device } }: Someone, closes: boolean) =>
      requestsOf(address, id, alice).askJson({ method: 'POST', path: 'revocations', body: { device, closes } })
    for (const who of [bob, carol]) expect(await join(address, id, who, invitation)).toMatchObject({ ok: true })
    await remove(bob, false)
    // Whoever was removed, from another profile.
    expect(await join(address, id, someone('Robert'), invitation)).toMatchObject({ ok: true })
    await remove(bob, true)
    await remove(carol, true)
    expect(await join(address, id, someone('Caroline'), invitation)).toEqual({
      ok: false,
      error: { kind: 'refused', problem: 'withdrawn' },
    })
    const told = await fetchTeam(requestsOf(address, id, alice))
    expect(told.ok && told.value.members.map(({ person }) => person.name)).toEqual(['Alice', 'Robert'])
  })

  it('makes somebody a member under a hundred names, one after the other, and no more', async () => {
    const [alice, bob] = [someone('Alice'), someone('Bob')]
    const { address, id } = await accountOf(alice)
    await join(address, id, bob, invite(address, id, alice, { role: 'viewer' }))
    const called = (name: string) => join(address, id, { ...bob, author: { ...bob.author, name } })
    for (let i = 1; i < 100; i++) expect(await called(`Bob ${i}`)).toMatchObject({ ok: true })
    expect(await called('Bob 100')).toEqual({ ok: false, error: { kind: 'refused', problem: 'renamed-too-often' } })
    // Who is called as before costs nothing.
    expect(await called('Bob 99')).toMatchObject({ ok: true })
  })

  it('to less than somebody may already takes nothing from them, and is used by nobody', async () => {
    const [alice, bob] = [someone('Alice'), someone('Bob')]
    const { address, id } = await accountOf(alice)
    const invitation = invite(address, id, alice, { role: 'editor' })
    expect(await join(address, id, alice, invitation)).toMatchObject({ ok: true, value: { role: 'owner' } })
    const renamed = { ...alice, author: { ...alice.author, name: 'Alice B.' } }
    expect(await join(address, id, renamed, invitation)).toMatchObject({ ok: true, value: { role: 'owner' } })
    expect(await join(address, id, bob, invitation)).toMatchObject({ ok: true, value: { role: 'editor' } })
  })

  it('to more gives more, and the one before it does not take that along when it is taken back', async () => {
    const [alice, bob] = [someone('Alice'), someone('Bob')]
    const { address, id } = await accountOf(alice)
    const [less, more] = (['viewer', 'editor'] as const).map((role) => invite(address, id, alice, { role })) as [
      Invitation,
      Invitation,
    ]
    await join(address, id, bob, less)
    expect(await join(address, id, bob, more)).toMatchObject({ ok: true, value: { role: 'editor' } })
    const revoke = ({ granted }: Invitation) =>
      requestsOf(address, id, alice).askJson({
        method: 'POST',
        path: 'revocations',
        body: { invitation: granted.grant.id },
      })
    await revoke(less)
    await connectGuest(address, id, bob).synced
    await revoke(more)
    expect(await connectGuest(address, id, bob).closed).toMatchObject({ code: closeCodes.revoked })
  })
})

it.each<[string, (bob: Someone, invitation: string) => object]>([
  ['whose device is removed', (bob) => ({ device: bob.signer.device })],
  ['whose invitation is withdrawn', (_bob, invitation) => ({ invitation })],
])('a member %s has to go at once, and does not come back', async (_how, revoked) => {
  const [alice, bob, carol] = [someone('Alice'), someone('Bob'), someone('Carol')]
  const { address, id } = await accountOf(alice)
  const invitation = invite(address, id, alice, { role: 'editor' })
  await join(address, id, bob, invitation)
  await join(address, id, carol, invite(address, id, alice, { role: 'editor' }))
  const [guest, bystander] = [connectGuest(address, id, bob), connectGuest(address, id, carol)]
  await Promise.all([guest.synced, bystander.synced])
  const body = revoked(bob, invitation.granted.grant.id)
  expect(await requestsOf(address, id, alice).askJson({ method: 'POST', path: 'revocations', body })).toMatchObject({
    ok: true,
  })
  expect(await guest.closed).toMatchObject({ code: closeCodes.revoked })
  expect(await connectGuest(address, id, bob).closed).toMatchObject({ code: closeCodes.revoked })
  expect(await join(address, id, bob, invitation)).toMatchObject({ ok: false })
  bystander.doc.getMap('a').set('1', claim('carol'))
  expect(await bystander.settled()).toBe(true)
})

it('a member who has come to another role goes on with it, also when somebody else has to go', async () => {
  const [alice, bob, carol] = [someone('Alice'), someone('Bob'), someone('Carol')]
  const { address, id } = await accountOf(alice)
  await join(address, id, bob, invite(address, id, alice, { role: 'commenter' }))
  await join(address, id, carol, invite(address, id, alice, { role: 'viewer' }))
  const guest = connectGuest(address, id, bob)
  await guest.synced
  expect(await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))).toMatchObject({ ok: true })
  expect((await guest.closed).code).toBe(closeCodes.otherRole)
  const again = connectGuest(address, id, bob)
  await again.synced
  const body = { device: carol.signer.device }
  await requestsOf(address, id, alice).askJson({ method: 'POST', path: 'revocations', body })
  again.doc.getMap('a').set('1', claim('bob'))
  expect(await again.settled()).toBe(true)
})

it('a server whose clock is set back lets in who comes then', async () => {
  const alice = someone('Alice')
  let off = 0
  const { address } = await teamServer({ now: () => Date.now() + off })
  const { id } = await hostedAccount(address, alice)
  off = -tenMinutes
  expect(await requestsOf(address, id, alice).askJson({ method: 'GET', path: 'team' })).toMatchObject({ ok: true })
})

it('two copies of one profile work side by side, and each says whose the device is', async () => {
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const { address, id } = await accountOf(alice)
  await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))
  const copies = [connectGuest(address, id, bob), connectGuest(address, id, bob)] as const
  await Promise.all(copies.map(({ synced }) => synced))
  for (const [i, { doc }] of copies.entries()) {
    doc.transact(() => {
      doc.getMap('d').set(bob.signer.device, { person: 'bob', publicKey: bob.signer.publicKey })
      doc.getMap('p').set('bob', { name: 'Bob', colour: 1 })
      doc.getMap('a').set(String(i), claim('bob'))
    })
  }
  expect(await Promise.all(copies.map((copy) => copy.settled()))).toEqual([true, true])
  await Promise.all(copies.map(({ doc }) => until(doc, () => doc.getMap('a').size === 2)))
  expect(copies[0].doc.getMap('d').toJSON()).toEqual(copies[1].doc.getMap('d').toJSON())
})

describe('a device that an editor has entered under the id of somebody who has not joined', () => {
  async function entered() {
    const [alice, mallory, dana] = [someone('Alice'), someone('Mallory'), someone('Dana')]
    const { address, id } = await accountOf(alice)
    const other = someone('Dana')
    await join(address, id, mallory, invite(address, id, alice, { role: 'editor' }))
    const guest = connectGuest(address, id, mallory)
    await guest.synced
    guest.doc.getMap('d').set(other.signer.device, { person: 'dana', publicKey: other.signer.publicKey })
    expect(await guest.settled()).toBe(true)
    const revoke = (by: Someone, body: object) =>
      requestsOf(address, id, by).askJson({ method: 'POST', path: 'revocations', body })
    const joinAsDana = (who: Someone) => join(address, id, who, invite(address, id, alice, { role: 'editor' }))
    return { alice, mallory, dana, other, address, id, revoke, joinAsDana }
  }

  it('keeps them out until an owner has removed it', async () => {
    const { alice, mallory, dana, other, address, id, revoke, joinAsDana } = await entered()
    expect(await joinAsDana(dana)).toMatchObject({ error: { problem: 'person-taken' } })
    expect(await fetchTeam(requestsOf(address, id, alice))).toMatchObject({
      value: { entered: [{ device: other.signer.device, person: { id: 'dana' }, wasMember: false }] },
    })
    expect((await revoke(mallory, { entered: other.signer.device })).ok).toBe(false)
    expect(await revoke(alice, { entered: other.signer.device })).toMatchObject({ ok: true })
    expect(await joinAsDana(dana)).toMatchObject({ ok: true })
    expect(await joinAsDana(other)).toMatchObject({ error: { problem: 'person-taken' } })
    expect((await revoke(alice, { entered: other.signer.device })).ok).toBe(false)
  })

  it('signs nothing in their name any more', async () => {
    const { alice, mallory, dana, other, address, id, revoke, joinAsDana } = await entered()
    await revoke(alice, { entered: other.signer.device })
    await joinAsDana(dana)
    const doc = new Y.Doc()
    const log = connectGuest(address, id, mallory, { document: 'log', doc })
    await log.synced
    const chain = new LogChain(id, 'f'.repeat(32), new Map())
    Y.applyUpdate(doc, chain.write([{ map: 'a', key: 'x', after: claim('dana') }], [7, 0, 1], 'dana', 1, other.signer))
    expect(await log.closed).toMatchObject({ code: closeCodes.forbiddenEdit })
  })

  it('stays theirs where it did join, and so does what it has signed, until they come from another', async () => {
    const { alice, dana, other, address, id, revoke, joinAsDana } = await entered()
    expect(await joinAsDana(other)).toMatchObject({ ok: true })
    await revoke(alice, { device: other.signer.device })
    expect(await joinAsDana(dana)).toMatchObject({ error: { problem: 'person-taken' } })
    expect(await fetchTeam(requestsOf(address, id, alice))).toMatchObject({
      value: { entered: [{ device: other.signer.device, person: { name: 'Dana' }, wasMember: true }] },
    })
    await revoke(alice, { entered: other.signer.device })
    expect(await joinAsDana(dana)).toMatchObject({ ok: true })
  })
})

it('no member says when something came in: the server keeps that itself', async () => {
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const { address, id } = await accountOf(alice)
  await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))
  const body = { receipts: [[1, 0, 1, 0]] }
  for (const one of [alice, bob]) {
    const requests = requestsOf(address, id, one)
    for (const method of ['POST', 'PUT'] as const)
      expect(await requests.askJson({ method, path: 'receipts', body })).toMatchObject({ ok: false })
    expect(await requests.askJson({ method: 'GET', path: 'receipts' })).toEqual({ ok: true, value: { receipts: [] } })
  }
})
