import { endSentence } from '../../shared/team/end-sentence'
import type { ServerTrouble, TeamEnd, TeamStatus } from '../../shared/team/team-status'
import { showRecently } from '../shell/moment'
import { hasEnded, isSafe, type Meanwhile, type Refused, type TeamState } from './team-state'

const changes = (count: number): string => (count === 1 ? '1 change' : `${count.toLocaleString('en')} changes`)

/**
 * How the account stands with its server, in the one phrase that is true; null where it has none.
 * @param saving something is not even on this computer's disk yet
 */
export function serverPhrase(state: TeamState, saving: boolean, now: number): string | null {
  const { status, since } = state
  if (!status) return null
  const { waiting } = status
  if (status.state === 'membership-damaged') return 'Only for reading, for now'
  if (hasEnded(status)) return 'Not connected to the server any more'
  if (status.state === 'connected') {
    if (isSafe(state) && !saving) return 'Safe at the server'
    return waiting > 1 ? `Sending ${changes(waiting)}…` : 'Sending…'
  }
  const waits = waiting > 0 ? `${changes(waiting)} waiting` : 'you can go on working'
  if (status.state === 'connecting') return waiting > 0 ? `Reaching the server · ${waits}` : 'Reaching the server…'
  if (status.trouble) return `${troublePhrases[status.trouble]} · ${waits}`
  return `Server not reached${since === undefined ? '' : ` since ${showRecently(since, now)}`} · ${waits}`
}

const troublePhrases: Readonly<Record<ServerTrouble, string>> = {
  'cannot-save': 'The server cannot save anything',
  'team-unsure': 'The server waits for the owner to confirm the team',
}

/** What can be done once an account and its server have parted. */
const endAdvice: Readonly<Record<Exclude<TeamEnd, 'membership-damaged'>, string>> = {
  revoked: 'You can go on working in this copy, which nobody else sees. Who is invited again can join again.',
  'not-admitted': 'What you do is saved on this computer, and sent to nobody.',
  refused: 'The account is being made anew as the server has it, with what your role permits.',
  'other-server':
    'What you do is saved on this computer, and sent to nobody. Ask whoever runs the server; the owner can share the account on it anew.',
  'too-large': 'What you do is saved on this computer, and sent to nobody. Ask whoever runs the server to allow more.',
  'bad-server': 'What you do is saved on this computer, and sent to nobody. Tell whoever runs the server.',
}

/** Why an account and its server have parted, and what to do; null while they have not. */
export function endWords(status: TeamStatus | null): { readonly what: string; readonly advice: string } | null {
  const what = status && endSentence(status)
  return what ? { what, advice: adviceFor(status as TeamStatus & { readonly state: TeamEnd }) } : null
}

function adviceFor({ state, server }: TeamStatus & { readonly state: TeamEnd }): string {
  if (state !== 'membership-damaged') return endAdvice[state]
  return server === ''
    ? 'You can read the account and change nothing. Join again with a new invitation; if you made the account, share it again.'
    : `You can read the account and change nothing, until the server ${server} has said what you may do in it.`
}

/** In ms. */
const minute = 60_000

const things = (count: number): string => (count === 1 ? 'One thing' : `${count.toLocaleString('en')} things`)

/** “You were offline from 08:10 to 11:26. Nothing was lost. 3 things happened meanwhile.” */
export function meanwhileSentence({ lines, more, since, until }: Meanwhile): string {
  const happened = things(lines.length + more)
  if (since === undefined) return `${happened} happened since this account was last open here. Nothing was lost.`
  const span =
    until - since < minute ? 'for a moment' : `from ${showRecently(since, until)} to ${showRecently(until, until)}`
  return `You were offline ${span}. Nothing was lost. ${happened} happened meanwhile.`
}

/** What both sides have changed; empty where there is nothing. */
export function bothSentence({ lines, more }: Meanwhile): string {
  const both = lines.filter((line) => line.both).length
  if (both === 0) return ''
  if (both > 1) return `${both} were changed by both sides.`
  return `${lines.length + more === 1 ? 'It' : 'One'} was changed by both of you.`
}

/** What has become of what was done beside refused changes. */
export const againSentence = ({ again }: Refused): string => {
  if (again === 0) return 'The account is now as the server has it.'
  return again === 1 ? 'One other change stayed in it.' : `${again.toLocaleString('en')} other changes stayed in it.`
}
