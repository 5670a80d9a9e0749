import type { Division } from '../../shared/importing/division'
import type { ImportChoices } from '../../shared/importing/import-choices'
import type { ImportAction, ImportId, ImportNews, ImportRow } from '../../shared/importing/protocol'
import { unpackBlocks } from '../../shared/text/block-columns'
import type { KeeperClient } from '../keeper/keeper-client'
import { createStore, type Store } from '../store/store'
import { type Decided, decidedAsRead, type ImportsState, lookedAt, noImports, type Said } from './import-state'

/** The documents that are on their way in through this window. */
export interface ImportStore extends Pick<Store<ImportsState>, 'get' | 'subscribe'> {
  /** Null shows the list of them. */
  readonly look: (id: ImportId | null) => void
  readonly choose: (id: ImportId, choices: ImportChoices) => void
  readonly say: (id: ImportId, said: Partial<Said>) => void
  /** Strikes blocks out, or lets them come in. */
  readonly strike: (id: ImportId, blocks: readonly number[], out: boolean) => void
  readonly divide: (id: ImportId, per: Division) => void
  readonly accept: (id: ImportId) => void
  /** Everything that waits. */
  readonly acceptAll: () => void
  readonly drop: (ids: readonly ImportId[]) => void
  /** Has a file that came within a document read too. */
  readonly takeAttachment: (id: ImportId, index: number) => void
  readonly paste: (html: string) => void
  readonly fetch: (address: string, allowPrivate: boolean) => void
}

export function createImportStore(client: Pick<KeeperClient, 'importing' | 'listen' | 'onConnect'>): ImportStore {
  const store = createStore<ImportsState>(noImports)
  const patch = (change: Partial<ImportsState>) => store.update((state) => ({ ...state, ...change }))
  const send = (action: ImportAction) => client.importing(action)

  const receivers: { readonly [T in ImportNews['type']]: (news: Extract<ImportNews, { type: T }>) => void } = {
    imports: ({ rows }) => {
      const before = store.get()
      const here = new Set(rows.map(({ id }) => id))
      const decided = new Map([...before.decided].filter(([id]) => here.has(id)))
      const looking = before.looking !== null && here.has(before.looking) ? before.looking : null
      const draft = before.draft && isRead(rows.find(({ id }) => id === before.draft?.id)) ? before.draft : null
      patch({ rows, decided, looking, draft })
      const row = lookedAt(store.get())
      if (row && isRead(row) && draft?.id !== row.id) send({ do: 'look', id: row.id })
    },
    draft: ({ draft: packed }) => {
      const draft = { ...packed, blocks: unpackBlocks(packed.blocks) }
      const { decided } = store.get()
      patch({
        draft,
        decided: decided.has(draft.id) ? decided : new Map([...decided, [draft.id, decidedAsRead(draft)]]),
      })
    },
  }

  client.listen((message) => {
    if (message.type === 'imports') receivers.imports(message)
    if (message.type === 'draft') receivers.draft(message)
  })
  // What lay on the desk of a keeper that is gone is gone with it.
  client.onConnect(() => patch(noImports))

  const decide = (id: ImportId, change: (decided: Decided) => Decided) => {
    const { decided } = store.get()
    const before = decided.get(id)
    if (before) patch({ decided: new Map([...decided, [id, change(before)]]) })
  }

  const accepted = (ids: readonly ImportId[]) =>
    ids.flatMap((id) => {
      const decided = store.get().decided.get(id)
      if (!decided) return []
      const { said, struck, per } = decided
      return [{ id, ...said, struck: [...struck].sort((a, b) => a - b), per }]
    })

  return {
    get: store.get,
    subscribe: store.subscribe,
    look: (looking) => {
      patch({ looking, draft: null })
      if (looking !== null) send({ do: 'look', id: looking })
    },
    choose: (id, choices) => {
      const decided = new Map(store.get().decided)
      // Other blocks may come of it, and another title.
      decided.delete(id)
      patch({ decided, draft: null })
      send({ do: 'choose', id, choices })
    },
    say: (id, said) => decide(id, (decided) => ({ ...decided, said: { ...decided.said, ...said } })),
    strike: (id, blocks, out) =>
      decide(id, (decided) => {
        const struck = new Set(decided.struck)
        for (const block of blocks) out ? struck.add(block) : struck.delete(block)
        return { ...decided, struck }
      }),
    divide: (id, per) => decide(id, (decided) => ({ ...decided, per })),
    accept: (id) => {
      send({ do: 'accept', documents: accepted([id]), others: false })
      patch({ looking: null, draft: null })
    },
    acceptAll: () =>
      send({
        do: 'accept',
        documents: accepted(
          store
            .get()
            .rows.filter(isRead)
            .map(({ id }) => id),
        ),
        others: true,
      }),
    drop: (ids) => send({ do: 'drop', ids }),
    takeAttachment: (id, index) => send({ do: 'attachment', id, index }),
    paste: (html) => send({ do: 'paste', html }),
    fetch: (address, allowPrivate) => send({ do: 'fetch', address, allowPrivate }),
  }
}

const isRead = (row: ImportRow | undefined): boolean => row?.state.step === 'read'
