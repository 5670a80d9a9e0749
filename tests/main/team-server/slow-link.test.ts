import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { slowLink } from '../../support/slow-link'
import { teamServer } from '../../support/team'
import { claim, teamAtWork } from '../../support/team-at-work'
import { connectGuest } from '../../support/team-guest'

const MB = 1024 * 1024

/** Over which the account of `pages` takes some 2 s, in bytes per second. */
const speed = 3 * MB

/** Shorter than that takes, and less than an account that is joined. */
const limits = { beat: 500, unreadBytes: MB }

/** 6 MB in pieces as somebody may write them. */
function pages(doc: Y.Doc, by: string): void {
  for (let i = 0; i < 100; i++) doc.getMap('a').set(`page-${i}`, claim(by, 'x'.repeat(60_000)))
}

it('lets somebody in over a slow line, while others go on writing, though the account is more than may be unread', async () => {
  const team = await teamAtWork((await teamServer({ limits })).address)
  pages(team.bystander.doc, 'carol')
  expect(await team.bystander.settled()).toBe(true)
  const newcomer = connectGuest(await slowLink(team.address, speed), team.id, team.owner)
  let written = 0
  const writing = setInterval(() => {
    team.bystander.doc.getMap('a').set(`later-${written++}`, claim('carol', 'y'.repeat(1000)))
  }, 20)
  const outcome = await Promise.race([newcomer.synced.then(() => 'in'), newcomer.closed])
  clearInterval(writing)
  expect(outcome).toBe('in')
  expect(await team.bystander.settled()).toBe(true)
  await expect.poll(() => newcomer.doc.getMap('a').size).toBe(team.bystander.doc.getMap('a').size)
  expect(written).toBeGreaterThan(0)
})

it('takes over a slow line what somebody has written meanwhile', async () => {
  const team = await teamAtWork((await teamServer({ limits })).address)
  const doc = new Y.Doc()
  doc.getMap('p').set('alice', { name: 'Alice', colour: 1 })
  pages(doc, 'alice')
  const returning = connectGuest(await slowLink(team.address, speed), team.id, team.owner, { doc })
  expect(await returning.settled()).toBe(true)
  await expect.poll(() => team.bystander.doc.getMap('a').has('page-99')).toBe(true)
})
