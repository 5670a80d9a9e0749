import type { Socket } from 'node:net'

/** Sends one JSON value a line. */
export const sendLine = (socket: Socket, value: unknown): void => {
  socket.write(`${JSON.stringify(value)}\n`)
}

const lineLimit = 256 * 1024 * 1024

/** Calls back with every line as the value it holds; a line that is not JSON, or without end, ends the connection. */
export function receiveLines(socket: Socket, onValue: (value: unknown) => void): void {
  let pieces: string[] = []
  let length = 0
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = chunk.split('\n')
    for (const [i, part] of lines.entries()) {
      pieces.push(part)
      length += part.length
      if (length > lineLimit) socket.destroy()
      if (i === lines.length - 1) break
      const line = pieces.join('')
      pieces = []
      length = 0
      try {
        onValue(JSON.parse(line))
      } catch {
        socket.destroy()
      }
    }
  })
}
