import { expect, it } from 'vitest'
import { hostedAccount, invite, join, someone, teamServer } from '../../support/team'
import { connectGuest, type Guest } from '../../support/team-guest'

/** Two of a team, of whom the first sees who is there. */
async function two(beat: number) {
  const { address } = await teamServer({ limits: { beat } })
  const [alice, bob] = [someone('Alice'), someone('Bob')]
  const { id } = await hostedAccount(address, alice)
  await join(address, id, bob, invite(address, id, alice, { role: 'editor' }))
  const watcher = connectGuest(address, id, alice)
  await watcher.synced
  const come = async (clock = 1) => {
    const guest = connectGuest(address, id, bob)
    await guest.synced
    guest.send({ type: 'awareness', entries: [{ client: 77, clock, state: { reading: 0 } }] })
    return guest
  }
  return { watcher, come }
}

/** All that a watcher was told of the other. */
const everShown = ({ frames }: Guest) =>
  frames.flatMap((frame) => (frame.type === 'awareness' ? frame.entries : [])).filter(({ client }) => client === 77)

const shownOf = (watcher: Guest) => everShown(watcher).at(-1)

it('shows nobody any more who has left', async () => {
  const { watcher, come } = await two(60_000)
  const guest = await come()
  await expect.poll(() => shownOf(watcher)?.state?.['user']).toMatchObject({ name: 'Bob' })
  guest.socket.close()
  await expect.poll(() => shownOf(watcher)?.state).toBe(null)
})

it('shows nobody any more who has been silent for two beats, as after a cable was pulled', async () => {
  const { watcher, come } = await two(100)
  const guest = await come()
  await expect.poll(() => shownOf(watcher)?.state).toBeTruthy()
  // Neither answers nor says goodbye.
  ;(guest.socket as unknown as { _socket: { pause(): void } })._socket.pause()
  await expect.poll(() => shownOf(watcher)?.state).toBe(null)
})

it('shows whoever comes back at once, though an older connection of theirs was not given up yet', async () => {
  const { watcher, come } = await two(60_000)
  const lost = await come()
  await expect.poll(() => shownOf(watcher)?.state).toBeTruthy()
  ;(lost.socket as unknown as { _socket: { pause(): void } })._socket.pause()
  const before = shownOf(watcher)?.clock ?? 0
  // With the clock of somebody who starts anew.
  const back = await come(0)
  await expect.poll(() => shownOf(watcher)?.clock).toBeGreaterThan(before)
  expect(shownOf(watcher)?.state?.['user']).toMatchObject({ name: 'Bob' })
  lost.socket.terminate()
  await lost.closed
  back.send({ type: 'awareness', entries: [{ client: 77, clock: 1, state: { reading: 5 } }] })
  await expect.poll(() => shownOf(watcher)?.state?.['reading']).toBe(5)
  expect(everShown(watcher).some(({ state }) => state === null)).toBe(false)
})
