import { type Bridge, keeperPortMessage } from '../shared/ipc/bridge'

declare global {
  interface Window {
    /** Put there by the preload script: the page's only way to the main process. */
    readonly attest: Bridge
  }
}

/**
 * Hears of each port to the keeper: one at the start, and another each time the keeper had to be started again. Only
 * the preload script can post as the page itself, so a message from any other source or origin is not one of ours.
 */
export function receiveKeeperPorts(window: Window, onPort: (port: MessagePort) => void): () => void {
  const listener = (event: MessageEvent) => {
    const ours = event.source === window && event.origin === window.location.origin
    const port = event.ports[0]
    if (ours && event.data === keeperPortMessage && port) onPort(port)
  }
  window.addEventListener('message', listener)
  return () => window.removeEventListener('message', listener)
}
