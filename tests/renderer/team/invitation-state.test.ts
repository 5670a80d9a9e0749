import { expect, it } from 'vitest'
import { invitationState, leavesOpen } from '../../../renderer/team/invitation-list'
import type { TeamInvitation } from '../../../shared/keeper/team-protocol'

const noon = new Date(2026, 10, 26, 12, 0).getTime()

const invitation: TeamInvitation = {
  id: '0'.repeat(32),
  role: 'editor',
  expires: noon + 3_600_000,
  uses: 1,
  isWithdrawn: false,
  redeemedBy: [],
}

const dalia = { device: 'd', person: { id: 'dalia', name: 'Dalia' }, at: noon }

it.each([
  [{}, 'Open until 13:00'],
  [{ uses: 3, redeemedBy: [dalia] }, 'Open until 13:00, 2 of 3 left'],
  [{ redeemedBy: [dalia] }, 'Used'],
  [{ expires: noon - 60_000 }, 'Expired 11:59'],
  [{ isWithdrawn: true, redeemedBy: [dalia] }, 'Taken back'],
  [{ isClosed: true, uses: 3, redeemedBy: [dalia] }, 'Closed to others'],
])('says what an invitation with %o still is good for', (change, words) => {
  expect(invitationState({ ...invitation, ...change }, noon)).toBe(words)
})

it.each([
  [{ uses: 3, redeemedBy: [dalia] }, true],
  [{ uses: 3, redeemedBy: [] }, false],
  [{ redeemedBy: [dalia] }, false],
  [{ uses: 3, redeemedBy: [dalia], isClosed: true }, false],
  [{ uses: 3, redeemedBy: [dalia], isWithdrawn: true }, false],
  [{ uses: 3, redeemedBy: [dalia], expires: noon - 60_000 }, false],
])('offers to close an invitation with %o when Dalia is removed: %s', (change, open) => {
  expect(leavesOpen([{ ...invitation, ...change }], 'd', noon)).toBe(open)
})
