import { expect, it } from 'vitest'
import { type AccountState, initialState } from '../../../renderer/keeper/account-state'
import { followElsewhere } from '../../../renderer/keeper/follow-elsewhere'
import { createStore } from '../../../renderer/store/store'
import type { LibraryNews, LibraryRequest } from '../../../shared/library/protocol'
import { noTradecraft } from '../../../shared/tradecraft/tradecraft'
import { Noted } from '../../support/noted'
import { head } from './fake-keeper'

function following() {
  const store = createStore<AccountState>(initialState)
  const asked: LibraryRequest[] = []
  const hear: { news?: (news: LibraryNews) => void; connect?: () => void } = {}
  const nothing = () => undefined
  followElsewhere(
    {
      askLibrary: (request) => asked.push(request),
      onLibrary: (listener) => {
        hear.news = listener
        return nothing
      },
      onConnect: (listener) => {
        hear.connect = listener
        return nothing
      },
    },
    { ...store, takeElsewhere: (elsewhere) => store.update((state) => ({ ...state, elsewhere })) },
  )
  const set = (change: Partial<AccountState>) => store.update((state) => ({ ...state, ...change }))
  const queries = () => asked.flatMap((request) => (request.type === 'elsewhere' ? [request.query] : []))
  return { set, queries, restart: () => hear.connect?.() }
}

const related = (account: string, ...ids: string[]) => ({ account, related: ids })

it('asks what other accounts say once an account is shown, and again when it names others of their claims', () => {
  const { set, queries } = following()
  set({ phase: 'loading', head })
  expect(queries()).toEqual([])
  set({ phase: 'ready' })
  const noted = new Noted()
  noted.tag('claim', 'c1')
  set({ tradecraft: noted.tradecraft })
  noted.link('c1', 'same-as', { account: 'b', id: 'b1' })
  noted.link('c1', 'contradicts', { account: head.id, id: 'c9' })
  set({ tradecraft: noted.tradecraft })
  expect(queries()).toEqual([related(head.id), related(head.id, 'b:b1')])
})

it('asks anew of another account, and of a keeper that was started again', () => {
  const { set, queries, restart } = following()
  set({ phase: 'ready', head })
  set({ head: { ...head, id: 'other' } })
  restart()
  set({ phase: 'loading' })
  set({ phase: 'ready' })
  set({ phase: 'none', head: null, tradecraft: noTradecraft })
  expect(queries()).toEqual([related(head.id), related('other'), related('other'), null])
})
