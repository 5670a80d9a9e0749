import { fail, ok, type Result } from '../result'
import type { TextInspection } from './inspect-text'
import type { Claims, Refusal, Sender, TeamKnowledge } from './judge'
import { isAtLeast } from './role'

/**
 * Whether a sender may make these edits to a report's text: an editor may, wherever in it. Nobody signs for characters, so
 * that an editor may pass on what others have written: under a client id that nobody has it is left nobody's, and whoever
 * it belongs to may come and claim it.
 */
export function judgeText(
  { adds, erases }: TextInspection,
  sender: Sender,
  team: Pick<TeamKnowledge, 'deviceOf' | 'announcedBy'>,
): Result<Claims, Refusal> {
  if (adds.length === 0 && !erases) return ok(new Set())
  if (!isAtLeast(sender.role, 'editor')) return fail({ kind: 'role-too-low', map: '', needed: 'editor' })
  const claims = new Set<number>()
  for (const { client } of adds) {
    const known = team.deviceOf(client)
    const device = known ?? team.announcedBy(client)
    if (device !== undefined && device !== sender.device) return fail({ kind: 'client-of-another', client })
    if (known === undefined && device !== undefined) claims.add(client)
  }
  return ok(claims)
}
