import type { Bridge } from '../../shared/ipc/bridge'
import type { Settings, SettingsChange } from '../../shared/settings'
import { createStore, type Store } from '../store/store'

/** How this person likes to read, here and in every other window. */
export interface SettingsStore extends Pick<Store<Settings>, 'get' | 'subscribe'> {
  /** Shown at once; what the main process keeps of it is shown as soon as it has answered. */
  readonly change: (change: SettingsChange) => void
}

export function createSettingsStore(bridge: Bridge, initial: Settings): SettingsStore {
  const store = createStore(initial)
  bridge.on('settings', (settings) => store.update(() => settings))
  return {
    get: store.get,
    subscribe: store.subscribe,
    change: (change) => {
      store.update((settings) => ({ ...settings, ...change }))
      void bridge.request('settings:change', change).then((kept) => store.update(() => kept))
    },
  }
}
