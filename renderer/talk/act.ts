import { isResolved, noDiscussion, type VerdictName } from '../../shared/account/discussion'
import { wantField } from '../shell/wanted-field'
import type { Workbench } from '../workbench'

/** Opens the active annotation with the keyboard where a reply is written. */
export function writeReply(bench: Workbench): void {
  const { active } = bench.account.get()
  if (active === null || !bench.account.allows([{ type: 'reply', id: '', on: active, text: '' }])) return
  bench.account.reveal(active)
  wantField(bench, active, 'reply')
}

/** Settles what is talked over on the active annotation, or opens it again. */
export function toggleResolved({ account }: Workbench): void {
  const { active, discussions } = account.get()
  if (active === null) return
  const discussion = discussions.get(active) ?? noDiscussion(active)
  if (discussion.replies.length + discussion.verdicts.length === 0)
    return account.say('Nobody has said anything of this passage yet.')
  const resolved = isResolved(discussion)
  if (account.run([{ type: resolved ? 'reopen' : 'resolve', on: active }]))
    account.say(resolved ? 'The thread is open again' : 'The thread is resolved')
}

/** Says what one holds of the active annotation; said once more, it is withdrawn. What wants a reason asks for it. */
export function giveVerdict(bench: Workbench, verdict: VerdictName): void {
  const { account } = bench
  const { active, discussions, head } = account.get()
  if (active === null || !account.allows([{ type: 'give-verdict', on: active, verdict }])) return
  const mine = discussions.get(active)?.verdicts.find(({ person }) => person === head?.me)
  if (mine?.verdict === verdict) {
    if (account.run([{ type: 'withdraw-verdict', on: active }])) account.say('Your verdict is withdrawn')
  } else if (verdict !== 'agree') {
    account.reveal(active)
    wantField(bench, active, verdict)
  } else if (account.run([{ type: 'give-verdict', on: active, verdict }])) account.say('You agree')
}
