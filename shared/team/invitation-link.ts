import { fromBase64UrlEncoded, toBase64UrlEncoded } from 'lib0/buffer'
import { fail, ok, type Result } from '../result'
import { type Invitation, invitation } from './invitation'

const start = 'attest://join/'

/** All that is secret stands after the `#`, which no browser sends anywhere. */
export function encodeInvitation(invited: Invitation): string {
  const host = invited.url.replace(/^wss?:\/\//, '').replace(/\/.*$/, '')
  return `${start}${host}/${invited.granted.grant.account}#${toBase64UrlEncoded(new TextEncoder().encode(JSON.stringify(invited)))}`
}

/** @param text as somebody has pasted it, with blanks and line breaks that a mail program has put in */
export function decodeInvitation(text: string): Result<Invitation, 'no-invitation' | 'cut-off'> {
  const link = text.replace(/\s+/g, '')
  const from = link.indexOf(start)
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
