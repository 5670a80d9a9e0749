import { assertNever } from '../../shared/result'
import type { ServerAddress } from '../../shared/team/invitation'
import type { Compactor } from '../account/compaction'
import { announce, type StopAnnouncing } from '../team/discovery'
import type { Present } from './connections'
import { discoveryId } from './discovery-id'
import { type Serve, type Serving, serve } from './serve'
import { serveSentence } from './serve-sentence'
import { defaultLimits } from './server-limits'
import { faultOf, jsonLines } from './server-log'

// What the app and the process in which it hosts a team say to each other.

export type ToServerProcess =
  /** First of all, and once. */
  | ({ readonly type: 'start'; readonly isFindable: boolean } & Pick<
      Serve,
      'data' | 'host' | 'port' | 'tls' | 'founders'
    >)
  /** Puts everything on the disk, says goodbye to everyone, and ends the process. */
  | { readonly type: 'close' }

export type FromServerProcess =
  | { readonly type: 'listening'; readonly address: ServerAddress; readonly port: number }
  /** It did not start; the process ends. */
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'presence'; readonly present: readonly Present[] }
  /** For a log: a line without content, names or secrets. */
  | { readonly type: 'logged'; readonly line: string }

/** Serves as it is told; `end` ends the process. */
export function createHosting(compact: Compactor, tell: (message: FromServerProcess) => void, end: () => void) {
  let serving: Promise<Serving | undefined> = Promise.resolve(undefined)
  let stopAnnouncing: StopAnnouncing | undefined
  const log = jsonLines('warning', (line) => tell({ type: 'logged', line }))
  const start = async (setting: Extract<ToServerProcess, { type: 'start' }>): Promise<Serving | undefined> => {
    const onPresence = (present: readonly Present[]) => tell({ type: 'presence', present })
    const started = await serve({ ...setting, limits: defaultLimits, compact, log, onPresence })
    if (started.ok) {
      const { address, port } = started.value
      const discovery = await discoveryId(setting.data)
      if (setting.isFindable) stopAnnouncing = announce(discovery, port, setting.host)
      // It may be announced another time.
      tell({ type: 'listening', address: { ...address, discovery }, port })
      return started.value
    }
    tell({ type: 'refused', sentence: serveSentence(started.error, setting) })
    end()
    return undefined
  }
  const close = async () => {
    await stopAnnouncing?.()
    await (await serving)?.close()
    end()
  }
  return {
    receive(message: ToServerProcess): Promise<void> {
      switch (message.type) {
        case 'start':
          serving = start(message)
          return serving.then(() => undefined)
        case 'close':
          return close()
        default:
          return assertNever(message)
      }
    },
    report: (error: unknown) => log('fault', faultOf(error)),
  }
}
