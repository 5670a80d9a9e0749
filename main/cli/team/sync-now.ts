import { readPeople } from '../../../shared/account/annotations'
import { endSentence } from '../../../shared/team/end-sentence'
import { refusalSentence } from '../../../shared/team/refusal-sentence'
import type { ServerTrouble } from '../../../shared/team/team-status'
import type { OpenAccount } from '../../account/open-account'
import { AccountLink } from '../../team/account-link'
import { amendMembership, type Membership } from '../../team/membership-file'
import { fetchReceipts } from '../../team/receipts-file'
import { Refusal, refuse } from '../refusal'
import { type Me, requestsTo } from './team'
import { unvouchedRemark } from './unvouched-remark'

export interface Synced {
  /** That the server has sent what nobody has signed. */
  readonly unvouched: string | undefined
}

/** The server has refused what is in the account, and will for as long as that is in it. */
export class EditRefused extends Refusal {
  constructor(
    sentence: string,
    readonly reason: string,
  ) {
    super(sentence)
  }
}

/** How long a server may take to answer, and how long it is called again once it did not, before a command gives up; ms. */
const patience = 15_000
const patienceOffline = 4000

/**
 * Brings an open account and its server to the same state and remembers what is safe there. Refuses, in a sentence, with
 * how many changes are not.
 */
export async function syncNow(account: OpenAccount, membership: Membership, me: Me): Promise<Synced> {
  const { signer, clock, teams } = me
  let look = () => undefined as void
  const link = await AccountLink.open({ account, membership, signer, clock, onChange: () => look() })
  const remember = () => amendMembership(teams, account.id, membership.address.server, { safe: link.safe })
  try {
    const outcome = await new Promise<'safe' | 'unreachable' | string>((resolve) => {
      let isTrying = true
      let giveUp = setTimeout(() => resolve('unreachable'), patience)
      look = () => {
        const { status, isSafe } = link
        const ended = endSentence(status)
        if (isSafe) resolve('safe')
        else if (ended) resolve(ended)
        else if (status.state === 'connected') giveUp.refresh()
        else if (status.state === 'offline' && isTrying) {
          isTrying = false
          clearTimeout(giveUp)
          giveUp = setTimeout(() => resolve('unreachable'), patienceOffline)
        }
        if (isSafe || ended) clearTimeout(giveUp)
      }
      look()
    })
    if (outcome === 'safe') {
      const problem = await account.settled()
      if (!problem) {
        const { address } = membership
        await fetchReceipts(requestsTo(address, account.id, me), teams, account.id, address.server)
        await link.unvouched.settled()
        if (link.reportTroubles.length > 0) return refuse(link.reportTroubles.join(' '))
        return { unvouched: unvouchedRemark(account, link) }
      }
    }
    const { waiting, server, trouble } = link.status
    const left = waiting === 1 ? 'One change is' : `${waiting} changes are`
    if (outcome === 'unreachable') {
      return refuse(
        `The server ${server} ${troubleWords(trouble)}; ${waiting === 0 ? 'nothing is waiting here' : `${left.toLowerCase()} waiting here, saved on this computer`}.`,
      )
    }
    if (link.refusal !== undefined) {
      const why = refusalSentence(link.refusal, (person) => readPeople(account.doc)[person]?.name)
      throw new EditRefused(why === undefined ? outcome : `${outcome} ${why}`, link.refusal)
    }
    return refuse(waiting === 0 ? outcome : `${outcome} ${left} not at the server.`)
  } finally {
    await remember()
    link.close()
  }
}

function troubleWords(trouble: ServerTrouble | undefined): string {
  if (trouble === 'team-unsure') return 'lets nobody in before the owner of the account has confirmed its team'
  return trouble === 'cannot-save' ? 'cannot save anything now' : 'cannot be reached'
}
