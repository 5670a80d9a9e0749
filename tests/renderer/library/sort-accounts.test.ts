import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, firstOrder, sortAccounts } from '../../../renderer/library/sort-accounts'
import type { ListedAccount } from '../../../shared/library/listing'

const account = (change: Partial<ListedAccount>): ListedAccount => ({
  file: '/library/a.attest',
  folder: '/library',
  id: 'a',
  title: 'a',
  author: '',
  outlet: '',
  url: '',
  day: '',
  kinds: { claim: 0, actor: 0, source: 0 },
  people: [],
  size: 0,
  changedAt: 0,
  problem: null,
  tags: [],
  copies: [],
  ...change,
})

describe('the rows of the library', () => {
  it.each<[Column, Partial<ListedAccount>[], number[]]>([
    ['title', [{ title: 'Log 10' }, { title: 'log 9' }, { title: 'نشرة' }, { title: 'Éa' }], [3, 1, 0, 2]],
    ['kinds', [{ kinds: { claim: 1, actor: 0, source: 0 } }, { kinds: { claim: 0, actor: 2, source: 1 } }], [1, 0]],
    ['people', [{ people: ['Z'] }, { people: ['A', 'B'] }], [1, 0]],
    ['size', [{ size: 5 }, { size: 70 }], [1, 0]],
    ['changed', [{ changedAt: 1 }, { changedAt: 2 }], [1, 0]],
    ['tags', [{ tags: ['b'] }, { tags: ['a'] }], [1, 0]],
    ['folder', [{ file: '/z/a.attest' }, { file: '/b/a.attest' }], [1, 0]],
  ])('are first sorted by %s as one would read them', (column, changes, order) => {
    const rows = changes.map(account)
    expect(sortAccounts(rows, firstOrder(column)).map((row) => rows.indexOf(row))).toEqual(order)
  })

  it('stand in one order, however they came', () => {
    const rows = fc
      .uniqueArray(fc.record({ title: fc.constantFrom('a', 'b'), size: fc.nat(2), file: fc.string() }), {
        selector: ({ file }) => file,
      })
      .map((all) => all.map(account))
    const column = fc.constantFrom<Column>('title', 'kinds', 'size', 'changed')
    fc.assert(
      fc.property(rows, column, fc.boolean(), fc.infiniteStream(fc.nat()), (accounts, by, descending, stream) => {
        const shuffled = accounts.map((row) => ({ row, key: stream.next().value as number }))
        shuffled.sort((a, b) => a.key - b.key)
        const order = { column: by, descending }
        expect(
          sortAccounts(
            shuffled.map(({ row }) => row),
            order,
          ),
        ).toEqual(sortAccounts(accounts, order))
      }),
    )
  })
})
