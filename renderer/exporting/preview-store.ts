import type { Preview, PreviewWanted } from '../../shared/keeper/preview'
import type { AccountStore } from '../keeper/account-store'
import type { KeeperClient } from '../keeper/keeper-client'
import { createStore, type Store } from '../store/store'

/** What an export of the account in view would begin with, made by the keeper's thread; null until it has come. */
export interface PreviewStore extends Pick<Store<Preview | null>, 'get' | 'subscribe'> {
  /** The one before is shown until this has come. */
  readonly ask: (wanted: PreviewWanted) => void
  readonly forget: () => void
}

export function createPreviewStore(
  client: Pick<KeeperClient, 'preview' | 'listen'>,
  account: Pick<AccountStore, 'get'>,
): PreviewStore {
  const store = createStore<Preview | null>(null)
  let wanted: PreviewWanted | undefined
  let number = 0

  function ask(next: PreviewWanted): void {
    wanted = next
    const id = account.get().head?.id
    if (id !== undefined) client.preview(id, ++number, next)
  }

  client.listen((message) => {
    if (message.type === 'preview' && message.number === number) store.update(() => message.preview)
    // A keeper that was started again was asked nothing yet.
    if (message.type === 'ready' && wanted) ask(wanted)
  })

  return {
    get: store.get,
    subscribe: store.subscribe,
    ask,
    forget: () => {
      wanted = undefined
      number += 1
      store.update(() => null)
    },
  }
}
