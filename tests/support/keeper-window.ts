import { MessageChannel } from 'node:worker_threads'
import { expect } from 'vitest'
import type { Keeper } from '../../main/keeper/keeper'
import type { FromKeeper, ToKeeper } from '../../shared/keeper/protocol'
import type { FromLibrary, ToLibrary } from '../../shared/library/protocol'

type Told = FromKeeper | FromLibrary

export interface KeeperWindow {
  send(message: ToKeeper | ToLibrary): void
  /** Everything heard so far of one type. */
  heard<T extends Told['type']>(type: T): Extract<Told, { type: T }>[]
  /** Waits for the next message of a type that was not waited for yet. */
  next<T extends Told['type']>(type: T): Promise<Extract<Told, { type: T }>>
  close(): void
}

/** A window as the keeper knows one: the far end of a real port. */
export function attachWindow(keeper: Keeper, id: number): KeeperWindow {
  const { port1, port2 } = new MessageChannel()
  keeper.attach(id, {
    post: (message) => port1.postMessage(message),
    listen: (onMessage) => port1.on('message', onMessage),
    close: () => port1.close(),
  })
  const messages: Told[] = []
  const seen = new Map<string, number>()
  port2.on('message', (message: Told) => messages.push(message))
  const heard = <T extends Told['type']>(type: T) =>
    messages.filter((message): message is Extract<Told, { type: T }> => message.type === type)
  return {
    send: (message) => port2.postMessage(message),
    heard,
    next: async (type) => {
      const count = seen.get(type) ?? 0
      seen.set(type, count + 1)
      await expect.poll(() => heard(type).length, { interval: 5 }).toBeGreaterThan(count)
      return heard(type)[count] as never
    },
    close: () => port2.close(),
  }
}
