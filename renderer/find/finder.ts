import type { Range } from '../../shared/account/range'
import { type Exactness, foldedOnly } from '../../shared/text/exact-match'
import { type Folded, fold } from '../../shared/text/fold'
import type { AccountStore } from '../keeper/account-store'
import { createStore, type Store } from '../store/store'
import { findHits, firstHitFrom } from './find-hits'

export interface Finding {
  readonly open: boolean
  readonly query: string
  readonly exactness: Exactness
  readonly hits: readonly Range[]
  readonly more: boolean
  /** Index into `hits`, or -1. */
  readonly current: number
}

/** Looks for words in the account in view. */
export interface Finder extends Pick<Store<Finding>, 'get' | 'subscribe'> {
  /** The account's text folded, made once for each account. */
  readonly folded: () => Folded
  readonly open: () => void
  readonly close: () => void
  /** @param from where in the text (UTF-16) the first hit to show is looked for */
  readonly look: (query: string, from: number) => void
  /** Asks for more, or for less, than before, and looks again. */
  readonly toggle: (what: keyof Exactness) => void
  /** To the next or previous hit, round and round. */
  readonly go: (by: 1 | -1) => void
}

const notFinding: Finding = { open: false, query: '', exactness: foldedOnly, hits: [], more: false, current: -1 }

export function createFinder(account: Pick<AccountStore, 'get' | 'subscribe'>): Finder {
  const store = createStore(notFinding)
  let shown = account.get().account
  let folded: Folded | undefined

  account.subscribe(() => {
    const next = account.get().account
    if (next === shown) return
    shown = next
    folded = undefined
    store.update(({ exactness }) => ({ ...notFinding, exactness }))
  })

  const foldedText = () => (folded ??= fold(shown?.text ?? ''))

  function look(query: string, from: number): void {
    const { ranges, more } = findHits(shown?.text ?? '', foldedText(), query, store.get().exactness)
    store.update((finding) => ({ ...finding, query, hits: ranges, more, current: firstHitFrom(ranges, from) }))
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    folded: foldedText,
    open: () => store.update((finding) => ({ ...finding, open: true })),
    close: () => store.update((finding) => ({ ...finding, open: false })),
    look,
    toggle: (what) => {
      const { query, hits, current, exactness } = store.get()
      const next = { ...exactness, [what]: !exactness[what] }
      store.update((finding) => ({ ...finding, exactness: next }))
      look(query, hits[current]?.[0] ?? 0)
    },
    go: (by) =>
      store.update((finding) => {
        const { length } = finding.hits
        return length === 0 ? finding : { ...finding, current: (finding.current + by + length) % length }
      }),
  }
}
