import { fileSentence } from '../../shared/account/file-problem'
import type { JoinState } from '../../shared/keeper/team-protocol'
import { ok } from '../../shared/result'
import { decodeInvitation, invitationSentences } from '../../shared/team/invitation-link'
import { readAccountId } from '../account-file/read'
import { createUnderTitle } from '../library/library'
import { hostOf } from '../team/host-of'
import { join } from '../team/joining'
import { serverSentence } from '../team/problem-sentence'
import { sameNameSentence } from '../team/same-name'
import { ServerClock } from '../team/server-clock'
import { ServerRequests } from '../team/server-requests'
import type { WindowId } from './control'
import type { KeeperSetting } from './keeper-setting'

/** What joining needs of the keeper. */
interface Hands {
  readonly setting: () => KeeperSetting
  /** All account files that are known, among which it may be already. */
  readonly accountFiles: () => Promise<readonly string[]>
  /** The account of a file belongs to a team from now on, or to another role: where it is open, that begins at once. */
  readonly joined: (file: string) => Promise<void>
  readonly open: (window: WindowId, file: string, notices: readonly string[]) => Promise<boolean>
  readonly tell: (window: WindowId, state: JoinState) => void
}

/** Takes up invitations. */
export class Joining {
  readonly #hands: Hands

  constructor(hands: Hands) {
    this.#hands = hands
  }

  /** @param pasted as somebody has pasted it */
  async take(window: WindowId, pasted: string): Promise<void> {
    const { setting, accountFiles, joined: onJoined, open, tell } = this.#hands
    const { team, library } = setting()
    const fail = (sentence: string) => tell(window, { step: 'failed', sentence })
    const invitation = decodeInvitation(pasted)
    if (!invitation.ok) return fail(invitationSentences[invitation.error])
    if (!team) return
    const { granted, title } = invitation.value
    const { account } = granted.grant
    tell(window, { step: 'joining', title, done: 0, all: 0 })
    const requests = new ServerRequests(invitation.value, account, team.signer, new ServerClock())
    const joined = await join(invitation.value, {
      ...team,
      requests,
      onProgress: (done, all) => tell(window, { step: 'joining', title, done, all }),
      // A copy that was handed over before goes on as the team's.
      create: async (contents) => {
        const known = await findAccount(account, await accountFiles())
        return known === undefined ? createUnderTitle(library, title, contents) : ok(known)
      },
    })
    if (!joined.ok) {
      return fail(
        joined.error.kind === 'file'
          ? fileSentence(joined.error.problem, title)
          : serverSentence(joined.error, hostOf(invitation.value)),
      )
    }
    await onJoined(joined.value)
    const sameName = await sameNameSentence(requests, team.author)
    tell(window, { step: 'joined' })
    await open(window, joined.value, sameName === undefined ? [] : [sameName])
  }
}

async function findAccount(id: string, files: readonly string[]): Promise<string | undefined> {
  for (const file of files) if ((await readAccountId(file)) === id) return file
  return undefined
}
