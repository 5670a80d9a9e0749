import { endSentence } from '../../../shared/team/end-sentence'
import type { TeamStatus } from '../../../shared/team/team-status'
import type { OpenAccount } from '../../account/open-account'
import { AccountLink } from '../../team/account-link'
import { LatestNote } from '../../team/latest-note'
import { amendMembership, type Membership } from '../../team/membership-file'
import { refuse } from '../refusal'
import { EditRefused } from './sync-now'
import type { Me } from './team'
import { unvouchedRemark } from './unvouched-remark'

/**
 * Keeps an open account and its server alike until the command is stopped, and tells each state that they come to, once
 * what is safe at the server is noted: so that whoever is killed knows it still. Refuses, in a sentence, once they have
 * parted.
 */
export async function watch(
  account: OpenAccount,
  membership: Membership,
  { signer, clock, teams }: Me,
  tell: (status: TeamStatus) => void,
  remark: (sentence: string) => void,
): Promise<void> {
  let look = () => undefined as void
  const link = await AccountLink.open({ account, membership, signer, clock, onChange: () => look() })
  const notes = new LatestNote(() => amendMembership(teams, account.id, membership.address.server, { safe: link.safe }))
  let told = ''
  let remarked: string | undefined
  const troubles = new Set<string>()
  let telling: Promise<void> = Promise.resolve()
  const parted = await new Promise<string | undefined>((resolve) => {
    look = () => {
      const { status } = link
      const unvouched = unvouchedRemark(account, link)
      if (unvouched !== undefined && unvouched !== remarked) remark(unvouched)
      remarked = unvouched
      for (const trouble of link.reportTroubles) {
        if (!troubles.has(trouble)) remark(trouble)
        troubles.add(trouble)
      }
      const noted = link.isSafe ? notes.note() : Promise.resolve()
      if (told !== `${status.state} ${status.waiting}`) telling = Promise.all([telling, noted]).then(() => tell(status))
      told = `${status.state} ${status.waiting}`
      const sentence = endSentence(status)
      if (sentence !== undefined) resolve(sentence)
    }
    look()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined))
  })
  await Promise.all([telling, notes.note()])
  link.close()
  if (parted !== undefined && link.refusal !== undefined) throw new EditRefused(parted, link.refusal)
  if (parted !== undefined) refuse(parted)
}
