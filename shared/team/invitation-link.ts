import { fromBase64UrlEncoded, toBase64UrlEncoded } from 'lib0/buffer'
import { fail, ok, type Result } from '../result'
import { type Invitation, invitation } from './invitation'

/** What every invitation begins with. */
export const invitationStart = 'attest://join/'

/** All that is secret stands after the `#`, which no browser sends anywhere. */
export function encodeInvitation(invited: Invitation): string {
  const host = invited.url.replace(/^wss?:\/\//, '').replace(/\/.*$/, '')
  return `${invitationStart}${host}/${invited.granted.grant.account}#${toBase64UrlEncoded(new TextEncoder().encode(JSON.stringify(invited)))}`
}

/** What may be wrong with what somebody has pasted. */
export type LinkProblem = 'no-invitation' | 'cut-off'

export const invitationSentences = {
  'no-invitation': 'That is no invitation; one begins with “attest://join/”.',
  'cut-off': 'The invitation is not whole; copy all of it, from “attest://” to its end.',
} as const satisfies Record<LinkProblem, string>

/** @param text as somebody has pasted it, with blanks and line breaks that a mail program has put in */
export function decodeInvitation(text: string): Result<Invitation, LinkProblem> {
  const link = text.replace(/\s+/g, '')
  const from = link.indexOf(invitationStart)
  const hash = link.indexOf('#', from)
  if (from < 0) return fail('no-invitation')
  if (hash < 0) return fail('cut-off')
  try {
    const bytes = fromBase64UrlEncoded(link.slice(hash + 1).replace(/[^\w-].*$/, ''))
    const read = invitation.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return read.success ? ok(read.data) : fail('cut-off')
  } catch {
    return fail('cut-off')
  }
}
