import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/account-file'
import { hostedAccount, invite, join, someone, stockProvider, teamServer, until } from '../../support/team'
import { connectGuest } from '../../support/team-guest'

const annotation = (by: string) => ({ kind: 'claim', ranges: [[0, 3]], by, at: 1 })

it('lets two members with unmodified providers see what the other annotates', async () => {
  const { address } = await teamServer()
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const { id } = await hostedAccount(address, alice)
  expect(await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))).toMatchObject({ ok: true })
  const a = stockProvider(address, id, alice)
  const b = stockProvider(address, id, bob)
  await Promise.all([a.synced, b.synced])
  a.doc.getMap('a').set('1', annotation('alice'))
  b.doc.getMap('a').set('2', annotation('bob'))
  await Promise.all([
    until(a.doc, () => a.doc.getMap('a').size === 2),
    until(b.doc, () => b.doc.getMap('a').size === 2),
  ])
  expect(a.doc.getMap('a').toJSON()).toEqual(b.doc.getMap('a').toJSON())
})

it('keeps what it was sent when everyone has left and it was started again', async () => {
  const data = await temporaryFolder()
  const first = await teamServer({ data })
  const alice = someone('Alice')
  const { id } = await hostedAccount(first.address, alice)
  const a = connectGuest(first.address, id, alice)
  await a.synced
  a.doc.getMap('a').set('1', annotation('alice'))
  expect(await a.settled()).toBe(true)
  await first.server.close()
  const again = stockProvider((await teamServer({ data })).address, id, alice)
  await again.synced
  expect(again.doc.getMap('a').toJSON()).toEqual({ 1: annotation('alice') })
})

it('refuses what is written in the name of another', async () => {
  const { address } = await teamServer()
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const { id } = await hostedAccount(address, alice)
  await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))
  const b = stockProvider(address, id, bob)
  await b.synced
  b.doc.getMap('a').set('1', annotation('alice'))
  expect(await b.closed).toMatchObject({ code: 4403 })
})
