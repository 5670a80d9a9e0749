import { useSyncExternalStore } from 'react'
import type { Store } from './store'

/** Draws again only when what `select` picks is another value than before; it must not build a new one each time. */
export const useStore = <T, S>(store: Pick<Store<T>, 'get' | 'subscribe'>, select: (value: T) => S): S =>
  useSyncExternalStore(store.subscribe, () => select(store.get()))
