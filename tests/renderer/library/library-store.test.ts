import { describe, expect, it } from 'vitest'
import { initialState } from '../../../renderer/keeper/account-state'
import { createLibraryStore } from '../../../renderer/library/library-store'
import { initialView } from '../../../renderer/shell/view-state'
import { createStore } from '../../../renderer/store/store'
import type { FromKeeper } from '../../../shared/keeper/protocol'
import type { LibraryNews, LibraryRequest } from '../../../shared/library/protocol'
import type { AccountHits, SearchResults } from '../../../shared/library/search'
import { packBlocks } from '../../../shared/text/block-columns'
import { head } from '../keeper/fake-keeper'

const accountState = { ...initialState, head, active: 'c1' }

const group: AccountHits = {
  file: '/a.attest',
  id: head.id,
  title: { text: 'a', marks: [], cutBefore: false, cutAfter: false },
  hits: [],
  count: 1,
  more: false,
}
const found: SearchResults = { groups: [group], accounts: 1, count: 1, more: false }

function setting() {
  const asked: LibraryRequest[] = []
  const said: string[] = []
  const hear: { news?: (news: LibraryNews) => void; keeper?: (message: FromKeeper) => void; connect?: () => void } = {}
  const view = createStore(initialView)
  const library = createLibraryStore(
    {
      askLibrary: (request) => asked.push(request),
      onLibrary: (listener) => {
        hear.news = listener
        return () => undefined
      },
      onConnect: (listener) => {
        hear.connect = listener
        return () => undefined
      },
      listen: (listener) => {
        hear.keeper = (message) => listener(message, [])
        return () => undefined
      },
    },
    { say: (sentence) => said.push(sentence), get: () => accountState },
    view,
  )
  const go = (place: 'account' | 'library' | 'trash') => view.update((state) => ({ ...state, place }))
  return {
    library,
    view,
    asked,
    said,
    go,
    tell: (news: LibraryNews) => hear.news?.(news),
    keeper: (message: FromKeeper) => hear.keeper?.(message),
    restart: () => hear.connect?.(),
  }
}

const opened: FromKeeper = {
  type: 'opened',
  head,
  text: '',
  blocks: packBlocks([]),
  notices: [],
  imported: [],
  known: false,
}

describe('the library of a window', () => {
  it('is watched as long as it is shown, also by a keeper that was started again', () => {
    const { asked, go, restart } = setting()
    go('library')
    go('trash')
    restart()
    go('account')
    expect(asked).toEqual([
      { type: 'watch', on: true },
      { type: 'watch', on: true },
      { type: 'watch', on: false },
    ])
  })

  it('shows what was found for the query as it stands, and not for one before', () => {
    const { library, asked, tell } = setting()
    library.search({ words: 'f' })
    library.search({ words: 'ferry' })
    const [first, second] = asked.flatMap((request) => (request.type === 'search' ? request.ask : []))
    tell({ type: 'found', ask: first ?? 0, results: { ...found, count: 9 } })
    expect(library.get()).toMatchObject({ results: null, searching: true })
    tell({ type: 'found', ask: second ?? 0, results: found })
    expect(library.get()).toMatchObject({ results: found, searching: false })
  })

  it('shows all of what was found in an account once that is asked for', () => {
    const { library, asked, tell } = setting()
    library.search({ words: 'ferry' })
    library.showWhole('/a.attest')
    const asks = asked.flatMap((request) => (request.type === 'search' ? request : []))
    expect(asks.at(-1)).toMatchObject({ file: '/a.attest', query: { words: 'ferry' } })
    const whole = { ...group, count: 50 }
    tell({ type: 'found', ask: asks.at(-1)?.ask ?? 0, results: { ...found, groups: [whole] } })
    expect(library.get().whole.get('/a.attest')).toEqual(whole)
    expect(library.get().results).toBe(null)
  })

  it('searches again when something has changed, and not for nothing', () => {
    const { library, asked, tell } = setting()
    const listing = { accounts: [], trash: [], folders: [] }
    tell({ type: 'listed', listing })
    library.search({ words: ' ' })
    expect(asked).toEqual([])
    library.search({ words: 'ferry' })
    tell({ type: 'listed', listing })
    expect(asked.map(({ type }) => type)).toEqual(['search', 'search'])
  })

  it('gives way to an account that is opened from it, and not to one that was on its way before', () => {
    const { library, view, go, keeper } = setting()
    keeper({ type: 'opening', name: 'a' })
    go('library')
    keeper(opened)
    expect(view.get().place).toBe('library')
    library.open(group)
    keeper({ type: 'opening', name: 'a' })
    keeper(opened)
    expect(view.get().place).toBe('account')
  })

  it('opens an account at an annotation of which somebody has said something', () => {
    const { library, asked } = setting()
    library.openAt({ file: '/a.attest', id: head.id }, 'x')
    expect(asked).toEqual([{ type: 'open', file: '/a.attest' }])
    expect(library.get().destination).toEqual({ account: head.id, range: null, annotation: 'x' })
  })

  it('asks a keeper that was started again whom accounts speak of, as long as that is shown', () => {
    const { library, asked, restart } = setting()
    const query = { words: 'omar', show: 'known', chosen: null } as const
    library.askEntities(query)
    restart()
    library.askEntities(null)
    restart()
    const asks = asked.flatMap((request) => (request.type === 'entities' ? [request.query] : []))
    expect(asks).toEqual([query, query, null])
  })

  it('says what was done, and keeps on saying why something was not', () => {
    const { library, said, tell } = setting()
    tell({ type: 'said', sentence: 'Done', refused: false })
    expect(library.get().problem).toBe(null)
    tell({ type: 'said', sentence: 'Not done.', refused: true })
    expect(library.get().problem).toBe('Not done.')
    expect(said).toEqual(['Done', 'Not done.'])
    library.ask({ type: 'rebuild' })
    expect(library.get().problem).toBe(null)
  })
})

describe('a claim of another account', () => {
  const away = { file: '/b.attest', id: 'b' }
  const shows = (id: string, file: string): FromKeeper => ({ ...opened, head: { ...head, id, file } })

  it('is gone to and come back from', () => {
    const { library, asked, keeper } = setting()
    library.visit(away, 'b1')
    expect(library.get().destination).toMatchObject({ account: 'b', annotation: 'b1' })
    keeper(shows('b', '/b.attest'))
    expect(library.get().visits).toMatchObject([{ from: { id: head.id }, annotation: 'c1', to: 'b' }])
    library.goBack()
    expect(asked.at(-1)).toEqual({ type: 'open', file: head.file })
    expect(library.get()).toMatchObject({ visits: [], destination: { account: head.id, annotation: 'c1' } })
  })

  it('is no way back any more once another account was opened', () => {
    const { library, keeper } = setting()
    library.visit(away, 'b1')
    keeper(shows('b', '/b.attest'))
    keeper(shows('c', '/c.attest'))
    expect(library.get().visits).toEqual([])
  })

  it('is found for the words as they stand, and not for those before', () => {
    const { library, asked, tell } = setting()
    library.findClaims('tr')
    library.findClaims('truck')
    const [first, second] = asked.flatMap((request) => (request.type === 'claims' ? request.ask : []))
    tell({ type: 'claims', ask: first ?? 0, found: [] })
    expect(library.get().claims).toBe(null)
    const found = [{ account: { ...away, title: 'B' }, id: 'b1', words: 'Two trucks', where: '¶ 1' }]
    tell({ type: 'claims', ask: second ?? 0, found })
    expect(library.get().claims).toEqual({ words: 'truck', found })
  })

  it('is told to rest on the source that was asked for last', () => {
    const { library, asked, tell } = setting()
    library.findResting('wire', ['wire'])
    library.findResting('paper', ['paper', `${head.id}:c1`])
    const [first, second] = asked.flatMap((request) => (request.type === 'resting' ? [request] : []))
    expect(second?.query).toEqual({ account: head.id, resting: ['paper', `${head.id}:c1`] })
    const answer = { found: [], count: 0 }
    tell({ type: 'resting', ask: first?.ask ?? 0, answer })
    expect(library.get().resting).toBe(null)
    tell({ type: 'resting', ask: second?.ask ?? 0, answer })
    expect(library.get().resting).toEqual({ source: 'paper', answer })
  })
})
