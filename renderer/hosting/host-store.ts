import type { Bridge } from '../../shared/ipc/bridge'
import type { Result } from '../../shared/result'
import type { Hosting, NetworkInterface } from '../../shared/team/hosting'
import { createStore, type Store } from '../store/store'

export interface HostState {
  /** Null while this computer hosts nobody. */
  readonly hosting: Hosting | null
  readonly starting: boolean
}

/** This computer as the place where a team meets. */
export interface HostStore extends Pick<Store<HostState>, 'get' | 'subscribe'> {
  readonly interfaces: () => Promise<readonly NetworkInterface[]>
  /** @returns a sentence where it cannot be done */
  readonly start: (on: string, isFindable: boolean) => Promise<Result<Hosting, string>>
  readonly stop: () => void
}

export function createHostStore(bridge: Bridge, initial: Hosting | null): HostStore {
  const store = createStore<HostState>({ hosting: initial, starting: false })
  bridge.on('hosting', (hosting) => store.update((state) => ({ ...state, hosting })))
  return {
    get: store.get,
    subscribe: store.subscribe,
    interfaces: () => bridge.request('host:interfaces', undefined),
    start: async (on, isFindable) => {
      store.update((state) => ({ ...state, starting: true }))
      const started = await bridge.request('host:start', { on, isFindable })
      store.update((state) => ({ ...state, starting: false }))
      return started
    },
    stop: () => void bridge.request('host:stop', undefined),
  }
}
