import { expect, it } from 'vitest'
import { temporaryFolder } from '../../support/account-file'
import { builtServer, serverProcess } from '../../support/server-process'
import { hostedAccount, someone } from '../../support/team'
import { claim } from '../../support/team-at-work'
import { connectGuest, type Guest } from '../../support/team-guest'
import { below, createDice } from '../../torture/dice'

const program = builtServer()

/** ATTEST_KILLS for a long look, ATTEST_SEED for the same one again. */
const kills = Number(process.env['ATTEST_KILLS'] ?? 4)
const seed = Number(process.env['ATTEST_SEED'] ?? Date.now() % 1_000_000)

/** Writes as long as the server lives; resolves to the keys in the order in which they were sent. */
function writeUntilClosed(guest: Guest, name: string, dice: () => number): Promise<readonly string[]> {
  const { doc, socket, closed } = guest
  const keys: string[] = []
  const write = () => {
    if (socket.readyState !== socket.OPEN) return
    setTimeout(write, 10)
    // No faster than the machine is: whoever has too much in front of him is closed on.
    if (guest.sent - guest.acknowledged > 50) return
    for (let i = below(dice, 5); i >= 0; i--) {
      const key = `${name}-${keys.length}`
      keys.push(key)
      // Large enough that a file is compacted now and then.
      doc.getMap('a').set(key, claim('alice', 'x'.repeat(below(dice, 60_000))))
    }
  }
  write()
  return closed.then(() => keys)
}

it(
  `loses nothing that it said was safe, nor what anyone has seen, killed ${kills} times under load (seed ${seed})`,
  async () => {
    const dice = createDice(seed)
    const data = await temporaryFolder()
    const alice = someone('Alice')
    let server = await serverProcess(program(), data)
    const { id } = await hostedAccount(server.address, alice)
    const safe = new Set<string>()
    for (let kill = 0; kill < kills; kill++) {
      const guests = ['left', 'right'].map((name) => ({ name, guest: connectGuest(server.address, id, alice) }))
      await Promise.all(guests.map(({ guest }) => guest.synced))
      const written = guests.map(({ name, guest }) => writeUntilClosed(guest, `${kill}-${name}`, dice))
      // Before anything was said to be safe, there is nothing to lose.
      await expect.poll(() => guests.some(({ guest }) => guest.acknowledged > 1)).toBe(true)
      setTimeout(() => server.child.kill('SIGKILL'), below(dice, 400))
      for (const [i, keys] of (await Promise.all(written)).entries()) {
        const { guest, name } = guests[i] as (typeof guests)[number]
        // The first that is acknowledged is its step 2.
        for (const key of keys.slice(0, Math.max(0, guest.acknowledged - 1))) safe.add(key)
        for (const key of guest.doc.getMap('a').keys()) if (!key.startsWith(`${kill}-${name}-`)) safe.add(key)
      }
      await server.ended
      server = await serverProcess(program(), data)
      const reader = connectGuest(server.address, id, alice)
      await reader.synced
      expect([...safe].filter((key) => !reader.doc.getMap('a').has(key))).toEqual([])
    }
    expect(safe.size).toBeGreaterThan(0)
  },
  60_000 + kills * 10_000,
)
