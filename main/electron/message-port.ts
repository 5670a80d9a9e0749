import type { MessagePortMain } from 'electron'
import type { Port } from '../keeper/port'

/** A port of Electron's as the keeper knows ports. Nothing is transferred: messages are copied. */
export const electronPort = (port: MessagePortMain): Port => ({
  post: (message) => port.postMessage(message),
  listen: (onMessage) => {
    port.on('message', ({ data }) => onMessage(data))
    port.start()
  },
  close: () => port.close(),
})
