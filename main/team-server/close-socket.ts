import type { WebSocket } from 'ws'

/** How long somebody has to say goodbye in turn, in ms. */
const patience = 1000

/** Says why, and then waits only so long: whoever does not read does not say goodbye either. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  // What is unread when a socket is destroyed would take with it what was sent last.
  socket.resume()
  socket.close(code, reason)
  const impatient = setTimeout(() => socket.terminate(), patience)
  socket.once('close', () => clearTimeout(impatient))
}
