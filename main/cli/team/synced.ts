import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import type { RefusedLine } from '../../../shared/team/refused-words'
import type { OpenAccount } from '../../account/open-account'
import { forgetJournal } from '../../account-file/journal'
import { isHeld } from '../../library/is-held'
import { profilePaths } from '../../profile/profile-folder'
import { fetchState } from '../../team/fetch-state'
import { amendMembership, type Membership } from '../../team/membership-file'
import { draftPlaces } from '../../team/refused-draft'
import { type Remade, remake } from '../../team/remake'
import { withAccount } from '../account'
import { Refusal, refuse } from '../refusal'
import { EditRefused, type Synced, syncNow } from './sync-now'
import type { Me } from './team'

/** The server has refused something, which was taken out; what the role permits was done again and sent. */
export class TakenOut extends Refusal {
  constructor(
    sentence: string,
    readonly again: number,
    readonly lines: readonly RefusedLine[],
    /** The file as it was. */
    readonly draft: string,
  ) {
    super(sentence)
  }
}

/** Does something with an account that its server has all of; as {@link takingOut} does. */
export const withSynced = <T>(
  file: string,
  profile: string,
  membership: Membership,
  me: Me,
  work: (account: OpenAccount, synced: Synced) => Promise<T>,
): Promise<T> =>
  takingOut(file, profile, membership, me, async (account) => {
    const synced = await syncNow(account, membership, me)
    return work(account, synced)
  })

/**
 * Works on an account together with its server. What the server refuses is taken out of the file and kept as a draft, and the
 * rest is sent.
 */
export async function takingOut<T>(
  file: string,
  profile: string,
  membership: Membership,
  me: Me,
  work: (account: OpenAccount) => Promise<T>,
): Promise<T> {
  let id = ''
  try {
    return await withAccount(file, profile, (account) => {
      id = account.id
      return work(account)
    })
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error
    const taken = await takeOut(error, id, file, profile, membership, me)
    if (!taken) throw error
    const { remade, draft, known } = taken
    const unsent = await withSynced(file, profile, known, me, async () => '').catch(sentenceOf)
    const sentence = [error.message, takenOutSentence(remade, path.basename(file), draft), unsent]
    throw new TakenOut(sentence.join(' ').trim(), remade.again, remade.lines, draft)
  }
}

/** Undefined, and all as it is, where a window has the file open, which does the same, or the server cannot be reached. */
async function takeOut(
  { reason }: EditRefused,
  id: string,
  file: string,
  profile: string,
  membership: Membership,
  { author, signer, clock, teams }: Me,
): Promise<{ readonly remade: Remade; readonly draft: string; readonly known: Membership } | undefined> {
  const state = await fetchState(id, membership, signer, clock)
  if (!state || (await isHeld(file))) return undefined
  const { drafts, journal } = profilePaths(profile)
  const real = await fs.realpath(file)
  const draft = draftPlaces(drafts, id)
  const forget = () => forgetJournal(path.join(journal, id), real)
  const remade = await remake(real, { author, signer, state, reason, draft, forget })
  if (!remade.ok) return refuse(fileSentence(remade.error, path.basename(file)))
  const { role, safe } = state
  await amendMembership(teams, id, membership.address.server, { role, safe })
  return { remade: remade.value, draft: draft.file, known: { ...membership, role, safe } }
}

function takenOutSentence({ again, kept }: Remade, name: string, draft: string): string {
  const done = again === 0 ? '' : ` ${counted(again)} that your role permits ${wasOrWere(again)} made again.`
  const left = kept === 0 ? '' : ` ${counted(kept)} ${wasOrWere(kept)} taken out.`
  return `“${name}” is now as the server has it.${done}${left} As it was, it is kept as “${draft}”.`
}

const counted = (count: number) => (count === 1 ? 'One change' : `${count.toLocaleString('en')} changes`)

const wasOrWere = (count: number) => (count === 1 ? 'was' : 'were')

function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  throw error
}
