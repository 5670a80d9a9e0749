import { fail, ok, type Result } from '../../shared/result'
import type { ServerAddress } from '../../shared/team/invitation'
import { hostOf } from './host-of'
import { serverSentence } from './problem-sentence'
import { askHealth } from './server-requests'

/**
 * Which server answers at an address that somebody has typed; or a sentence.
 * @param certificate SHA-256 of its certificate in hexadecimal, where no authority vouches for it
 */
export async function findServer(
  typed: string,
  certificate: string | undefined,
): Promise<Result<ServerAddress, string>> {
  const words = typed.trim()
  const url = (/^[a-z]+:\/\//i.test(words) ? words.replace(/^http/i, 'ws') : `wss://${words}`).replace(/\/$/, '')
  if (!isServerUrl(url)) {
    return fail(`“${words}” is not the address of a server; write it as wss://host:port.`)
  }
  if (certificate !== undefined && !/^[0-9a-f]{64}$/i.test(certificate)) {
    return fail('A certificate is named by its SHA-256, 64 hexadecimal digits.')
  }
  const address = { url, ...(certificate && { certificate: certificate.toLowerCase() }) }
  const health = await askHealth(address)
  if (health.ok) return ok({ ...address, server: health.value.server })
  // Nobody has been invited yet.
  if (health.error.kind === 'other-server') {
    const what = certificate === undefined ? 'is no Attest server' : 'has another certificate than that'
    return fail(`What answers at ${words} ${what}; nothing was sent to it. Ask whoever runs it for its address.`)
  }
  return fail(serverSentence(health.error, hostOf(address)))
}

function isServerUrl(url: string): boolean {
  try {
    return /^wss?:$/.test(new URL(url).protocol)
  } catch {
    return false
  }
}
