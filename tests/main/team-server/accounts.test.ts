import { expect, it, onTestFinished, vi } from 'vitest'
import { draftCompacted } from '../../../main/account-file/compacted-draft'
import { Accounts } from '../../../main/team-server/accounts'
import type { ServerEvents } from '../../../main/team-server/server-events'
import { defaultLimits } from '../../../main/team-server/server-limits'
import { temporaryFolder } from '../../support/account-file'
import { hostedAccount, someone, teamServer } from '../../support/team'
import { claim } from '../../support/team-at-work'
import { connectGuest } from '../../support/team-guest'

const deaf: ServerEvents = {
  closed: () => undefined,
  refused: () => undefined,
  saved: () => undefined,
  notSaved: () => undefined,
  teamUnsure: () => undefined,
  notCompacted: () => undefined,
  fault: () => undefined,
}

it('an account is in memory once, also when the last guest of one that was let go leaves late', async () => {
  const data = await temporaryFolder()
  const { address, server } = await teamServer({ data })
  const { id } = await hostedAccount(address, someone('Alice'))
  await server.close()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const accounts = new Accounts(data, draftCompacted, defaultLimits, deaf, () => undefined)
  const first = await accounts.get(id)
  if (!first) throw new Error('The account is not there.')
  accounts.release(first)
  vi.runAllTimers()
  const second = await accounts.get(id)
  expect(second).not.toBe(first)
  accounts.release(first)
  vi.runAllTimers()
  expect(await accounts.get(id)).toBe(second)
  await accounts.close()
})

it('an account that is full can still be read by whoever brings nothing new', async () => {
  const data = await temporaryFolder()
  const alice = someone('Alice')
  const roomy = await teamServer({ data })
  const { id } = await hostedAccount(roomy.address, alice)
  const writer = connectGuest(roomy.address, id, alice)
  await writer.synced
  writer.doc.getMap('a').set('1', claim('alice'))
  expect(await writer.settled()).toBe(true)
  await roomy.server.close()
  const { address } = await teamServer({ data, limits: { accountBytes: 10 } })
  const reader = connectGuest(address, id, alice)
  await reader.synced
  expect(reader.doc.getMap('a').has('1')).toBe(true)
  expect(await reader.settled()).toBe(true)
})
