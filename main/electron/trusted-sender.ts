import type { WebFrameMain } from 'electron'

/** Where the app's own page lives. Nothing is served from anywhere else. */
export const pageOrigin = 'app://attest'

export const pageUrl = `${pageOrigin}/index.html`

/**
 * Only the top frame of our own page may ask anything.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  if (!frame || frame.parent) return false
  try {
    const { protocol, host } = new URL(frame.url)
    return `${protocol}//${host}` === pageOrigin
  } catch {
    return false
  }
}
