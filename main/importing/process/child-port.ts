import type { ChildProcess } from 'node:child_process'
import type { Port } from '../../keeper/port'

/** What a process and its child of Node's say to each other, at either end. */
export const childPort = (process: Pick<ChildProcess | NodeJS.Process, 'send' | 'on' | 'disconnect'>): Port => ({
  post: (message) => void process.send?.(message as object),
  listen: (onMessage) => void process.on('message', onMessage),
  close: () => process.disconnect?.(),
})
