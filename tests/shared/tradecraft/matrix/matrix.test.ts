import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnnotations } from '../../../../shared/account/annotations'
import { lastOf } from '../../../../shared/in-steps'
import {
  countRowsInSteps,
  listRows,
  type RowChoice,
  readPeriod,
} from '../../../../shared/tradecraft/matrix/listed-rows'
import { type Matrix, matrixInSteps } from '../../../../shared/tradecraft/matrix/matrix'
import type { LinkType } from '../../../../shared/tradecraft/vocabulary'
import { Noted } from '../../../support/noted'

const matrixOf = (noted: Noted): Matrix =>
  lastOf(matrixInSteps(readAnnotations(noted.doc, noted.text.length).annotations, noted.tradecraft))

/** What each source says of a claim. */
const stances = (noted: Noted, claim: string) =>
  Object.fromEntries([...(matrixOf(noted).rowOf(claim)?.cells ?? [])].map(([source, { stance }]) => [source, stance]))

const status = (noted: Noted, claim = 'c1') => matrixOf(noted).rowOf(claim)?.status

/** Two claims, and a wire that a paper repeats. */
function wired(): Noted {
  const noted = new Noted()
  noted.tag('claim', 'c1', 'c2')
  noted.enter('wire', 'paper', 'clerk')
  noted.link('paper', 'derived-from', 'wire')
  return noted
}

describe('a row of the matrix', () => {
  it('is one claim, however many passages make it', () => {
    const noted = wired()
    noted.link('c2', 'same-as', 'c1')
    const { rows, rowOf } = matrixOf(noted)
    expect(rows.map(({ id, number, claims }) => [id, number, claims.map(({ claim }) => claim.id)])).toEqual([
      ['c1', 1, ['c1', 'c2']],
    ])
    expect(rowOf('c2')).toBe(rows[0])
  })

  it('is of no claim that was deleted', () => {
    const noted = wired()
    noted.do({ type: 'delete', id: 'c1' })
    expect(matrixOf(noted).rows.map(({ id }) => id)).toEqual(['c2'])
  })
})

describe('a cell of the matrix', () => {
  it('says who states a claim and who only has it from another', () => {
    const noted = wired()
    noted.link('c1', 'attributed-to', 'paper')
    noted.link('c1', 'attributed-to', 'clerk')
    expect(stances(noted, 'c1')).toEqual({ paper: 'repeats', clerk: 'states' })
    expect(stances(noted, 'c2')).toEqual({})
  })

  it('says so too of whoever passed on what somebody said', () => {
    const noted = wired()
    noted.link('c1', 'attributed-to', 'clerk')
    noted.link('c1', 'relayed-by', 'wire')
    expect(stances(noted, 'c1')).toEqual({ clerk: 'states', wire: 'repeats' })
  })

  it('is a denial where it is denied, however often the same source says it too', () => {
    const noted = wired()
    noted.link('c2', 'same-as', 'c1')
    noted.link('c1', 'attributed-to', 'clerk')
    noted.link('c2', 'attributed-to', 'clerk')
    noted.set('c2', 'polarity', 'denied')
    expect(stances(noted, 'c1')).toEqual({ clerk: 'denies' })
  })

  it('is a denial of whatever contradicts the claim, in every passage that says that', () => {
    const noted = wired()
    noted.tag('claim', 'c3')
    noted.link('c3', 'same-as', 'c2')
    noted.link('c1', 'attributed-to', 'clerk')
    noted.link('c2', 'attributed-to', 'wire')
    noted.link('c3', 'attributed-to', 'paper')
    noted.link('c2', 'contradicts', 'c1')
    expect(stances(noted, 'c1')).toEqual({ clerk: 'states', wire: 'denies', paper: 'denies' })
    expect(stances(noted, 'c2')).toEqual({ clerk: 'denies', wire: 'states', paper: 'repeats' })
  })

  it('has the grade of the passage in which the source says it', () => {
    const noted = wired()
    noted.link('c2', 'same-as', 'c1')
    noted.link('c1', 'attributed-to', 'clerk')
    noted.link('c2', 'attributed-to', 'wire')
    noted.grade('c1', '2')
    noted.grade('c2', '4')
    const cells = [...(matrixOf(noted).rowOf('c1')?.cells ?? [])]
    expect(cells.map(([source, { credibility }]) => [source, credibility[0]?.value])).toEqual([
      ['clerk', '2'],
      ['wire', '4'],
    ])
  })
})

describe('the columns of the matrix', () => {
  it('stand beside each other where they go back to one origin', () => {
    const noted = wired()
    for (const source of ['paper', 'clerk', 'wire']) noted.link('c1', 'attributed-to', source)
    const { columns, brackets } = matrixOf(noted)
    expect(columns.map(({ source }) => source)).toEqual(['paper', 'wire', 'clerk'])
    expect(brackets).toEqual([{ origin: ['wire'], from: 0, to: 2 }])
  })

  it('belong to no bracket where they have it from several', () => {
    const noted = wired()
    noted.link('paper', 'derived-from', 'clerk')
    for (const source of ['paper', 'clerk', 'wire']) noted.link('c1', 'attributed-to', source)
    expect(matrixOf(noted).brackets).toEqual([])
  })
})

describe('how well a claim stands', () => {
  it.each<[string, (noted: Noted) => void]>([
    ['no-source', () => {}],
    ['one-source', (noted) => noted.link('c1', 'attributed-to', 'clerk')],
    ['single-origin', (noted) => noted.link('c1', 'attributed-to', 'paper')],
    [
      'corroborated',
      (noted) => {
        for (const source of ['paper', 'clerk']) noted.link('c1', 'attributed-to', source)
      },
    ],
    [
      'contradicted',
      (noted) => {
        for (const source of ['paper', 'clerk']) noted.link('c1', 'attributed-to', source)
        noted.link('c1', 'contradicts', 'c2')
      },
    ],
    [
      'contradicted',
      (noted) => {
        noted.link('c2', 'same-as', 'c1')
        noted.set('c2', 'polarity', 'denied')
      },
    ],
    ['contradicted', (noted) => noted.set('c1', 'status', 'contradicted')],
    ['retracted', (noted) => noted.set('c1', 'status', 'retracted')],
    // What somebody calls corroborated is not for that.
    ['no-source', (noted) => noted.set('c1', 'status', 'corroborated')],
  ])('is %s', (expected, note) => {
    const noted = wired()
    note(noted)
    expect(status(noted)).toBe(expected)
  })
})

describe('the rows that are listed', () => {
  function several(): Noted {
    const noted = wired()
    noted.tag('claim', 'c3')
    noted.link('c1', 'attributed-to', 'paper')
    noted.link('c1', 'contradicts', 'c2')
    noted.link('c3', 'attributed-to', 'clerk')
    noted.link('c3', 'attributed-to', 'wire')
    for (const source of ['clerk', 'wire']) noted.grade(source, 'B')
    noted.grade('c3', '2')
    noted.set('c3', 'eventTime', '2024')
    noted.set('c2', 'eventTime', '2023-05')
    return noted
  }
  const listed = (choice: Partial<RowChoice>) =>
    listRows(matrixOf(several()), { filter: 'all', order: 'text', source: null, period: null, ...choice }).map(
      ({ id }) => id,
    )

  it('are counted for each filter as it lists them', () => {
    const matrix = matrixOf(several())
    for (const [filter, count] of Object.entries(lastOf(countRowsInSteps(matrix))) as [RowChoice['filter'], number][])
      expect(listed({ filter }).length).toBe(count)
    expect(lastOf(countRowsInSteps(matrix))).toEqual({
      all: 3,
      contradicted: 2,
      'single-origin': 1,
      ungraded: 2,
      'no-source': 1,
    })
  })

  it.each<[RowChoice['order'], readonly string[]]>([
    ['text', ['c1', 'c2', 'c3']],
    ['origins', ['c2', 'c1', 'c3']],
    ['grade', ['c3', 'c1', 'c2']],
    ['time', ['c2', 'c3', 'c1']],
  ])('are ordered by %s', (order, expected) => {
    expect(listed({ order })).toEqual(expected)
  })

  it.each<[from: string, to: string, ids: readonly string[]]>([
    ['', '2023', ['c2']],
    ['2023-05-31', '', ['c2', 'c3']],
    ['2024-06-01', '2024-06-02', ['c3']],
    ['2023-06', '2023-12', []],
  ])('are those of what may have happened from %j to %j', (from, to, ids) => {
    expect(listed({ period: readPeriod(from, to) ?? null })).toEqual(ids)
  })

  it('are found by what any of their passages says of the time', () => {
    const noted = several()
    noted.tag('claim', 'c4')
    noted.link('c4', 'same-as', 'c3')
    noted.set('c4', 'eventTime', '2020')
    const choice = { filter: 'all', order: 'text', source: null, period: readPeriod('2020', '2021') ?? null } as const
    expect(listRows(matrixOf(noted), choice).map(({ id }) => id)).toEqual(['c3'])
  })

  it.each([
    ['2024', '2023'],
    ['soon', ''],
    ['', '2023-02-30'],
  ])('are of no period from %j to %j', (from, to) => {
    expect(readPeriod(from, to)).toBeUndefined()
  })

  it('are those of one source, and all where that is not there any more', () => {
    expect(listed({ source: 'clerk' })).toEqual(['c3'])
    expect(listed({ source: 'nobody' })).toEqual(['c1', 'c2', 'c3'])
  })
})

it('gives every source of every claim its cell in one column, whatever is linked', () => {
  const claims = ['c1', 'c2', 'c3', 'c4']
  const sources = ['s1', 's2', 's3', 's4']
  const link = fc.tuple(
    fc.constantFrom<LinkType>('attributed-to', 'relayed-by', 'derived-from', 'same-as', 'contradicts'),
    fc.constantFrom(...claims, ...sources),
    fc.constantFrom(...claims, ...sources),
  )
  fc.assert(
    fc.property(fc.array(link, { maxLength: 14 }), (links) => {
      const noted = new Noted()
      noted.tag('claim', ...claims)
      noted.tag('source', ...sources)
      // What is refused is not there.
      for (const [i, [type, from, to]] of links.entries())
        noted.run({ type: 'link', id: `l${i}`, link: type, from, to })
      const { rows, columns, brackets } = matrixOf(noted)
      expect(rows.flatMap((row) => row.claims.map(({ claim }) => claim.id)).sort()).toEqual(claims)
      const known = columns.map(({ source }) => source)
      expect(new Set(known).size).toBe(known.length)
      for (const { cells, corroboration } of rows) {
        for (const source of corroboration.sources) expect(cells.has(source)).toBe(true)
        for (const source of cells.keys()) expect(known).toContain(source)
      }
      for (const [i, { from, to }] of brackets.entries()) {
        expect(to - from).toBeGreaterThan(1)
        expect(from).toBeGreaterThanOrEqual(brackets[i - 1]?.to ?? 0)
      }
    }),
  )
})
