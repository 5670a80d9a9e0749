import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnnotations } from '../../../shared/account/annotations'
import { lastOf } from '../../../shared/in-steps'
import { accountClaims } from '../../../shared/library/account-claims'
import { findClaims } from '../../../shared/library/find-claims'
import { type AccountTells, gatherElsewhere } from '../../../shared/library/gather-elsewhere'
import { accountEntities } from '../../../shared/registry/account-entities'
import { boardOf } from '../../../shared/tradecraft/board'
import { checkedOf } from '../../../shared/tradecraft/checks/checked-account'
import { findingsIn } from '../../../shared/tradecraft/checks/checks'
import { corroborationsIn } from '../../../shared/tradecraft/corroboration'
import type { Elsewhere } from '../../../shared/tradecraft/elsewhere'
import { relatedElsewhere } from '../../../shared/tradecraft/join-elsewhere'
import { countRowsInSteps } from '../../../shared/tradecraft/matrix/listed-rows'
import { matrixInSteps } from '../../../shared/tradecraft/matrix/matrix'
import { addEdge, originsOf } from '../../../shared/tradecraft/source-graph'
import { Noted } from '../../support/noted'

const standing = ({ doc, text }: Noted) =>
  readAnnotations(doc, text.length).annotations.filter(({ deleted }) => !deleted)

function tells(id: string, noted: Noted): AccountTells {
  const { tradecraft, text } = noted
  const source = { text, blocks: [] }
  return {
    account: { id, file: `/${id}.attest`, title: `Account ${id}`, day: '' },
    claims: accountClaims(tradecraft, standing(noted), source),
    entities: accountEntities(tradecraft, standing(noted), source, {}),
  }
}

type Same = readonly (readonly [string, string])[]

/** What the account is told of others. */
function elsewhereFor(here: string, accounts: Readonly<Record<string, Noted>>, same: Same = []): Elsewhere {
  const noted = accounts[here] as Noted
  const sameAs = same.map(([from, to], i) => ({ id: `${i}`, from, to, by: '', at: 0 }))
  return gatherElsewhere(
    { account: here, related: relatedElsewhere(noted.tradecraft.links, here) },
    Object.entries(accounts).map(([id, one]) => tells(id, one)),
    { sameAs },
  )
}

function restsOn(here: string, claim: string, accounts: Readonly<Record<string, Noted>>, same?: Same) {
  const noted = accounts[here] as Noted
  return corroborationsIn(noted.tradecraft, noted.kindOf, elsewhereFor(here, accounts, same)).of(claim)
}

/** Two accounts in which the same is claimed, each on the word of one who is entered. */
function twoAccounts() {
  const [a, b] = [new Noted(), new Noted()]
  a.tag('claim', 'a1')
  b.tag('claim', 'b1')
  a.enter('ministry')
  b.enter('paper')
  a.link('a1', 'attributed-to', 'ministry')
  b.link('b1', 'attributed-to', 'paper')
  return { a, b }
}

describe('what a claim rests on, over several accounts', () => {
  it('takes in what the same claim rests on there, seen from either end', () => {
    const { a, b } = twoAccounts()
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(restsOn('a', 'a1', { a, b })).toMatchObject({
      mentions: ['a1', 'b:b1'],
      sources: ['ministry', 'paper'],
      origins: [['ministry'], ['paper']],
      elsewhere: 1,
      unread: 0,
    })
    expect(restsOn('b', 'b1', { a, b })).toMatchObject({ mentions: ['b1', 'a:a1'], elsewhere: 1, unread: 0 })
  })

  it('counts once whom both name, and whoever is the same by the registry', () => {
    const { a, b } = twoAccounts()
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(restsOn('a', 'a1', { a, b }, [['paper', 'ministry']]).origins).toEqual([['ministry']])
    b.tag('source', 's')
    b.enter('ministry')
    b.set('s', 'entity', 'ministry')
    b.do({ type: 'take-away', id: 'b1 attributed-to paper' })
    b.link('b1', 'attributed-to', 's')
    expect(restsOn('a', 'a1', { a, b })).toMatchObject({ sources: ['ministry'], origins: [['ministry']] })
  })

  it('says how much of it nobody can read, and counts nothing for that', () => {
    const { a } = twoAccounts()
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(restsOn('a', 'a1', { a })).toMatchObject({ mentions: ['a1'], unread: 1, origins: [['ministry']] })
  })

  it('goes through a third account, and not through a claim that is deleted in its own', () => {
    const { a, b } = twoAccounts()
    const c = new Noted()
    c.tag('claim', 'c1')
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    c.link('c1', 'same-as', { account: 'b', id: 'b1' })
    expect(restsOn('a', 'a1', { a, b, c })).toMatchObject({ mentions: ['a1', 'b:b1', 'c:c1'] })
    b.do({ type: 'delete', id: 'b1' })
    expect(restsOn('a', 'a1', { a, b, c })).toMatchObject({ mentions: ['a1'], unread: 0 })
  })

  it('does not mix what two accounts say of passages with one id', () => {
    const { a, b } = twoAccounts()
    for (const one of [a, b]) one.tag('source', 'officials', 'agency')
    a.tag('claim', 'a2')
    a.link('a2', 'attributed-to', 'officials')
    b.link('officials', 'relayed-by', 'agency')
    b.link('b1', 'attributed-to', 'officials')
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(restsOn('a', 'a2', { a, b }).relayed.size).toBe(0)
    expect(restsOn('a', 'a1', { a, b }).relayed.size).toBe(1)
  })

  it('has as many origins as the union of all accounts has roots, however they share it', () => {
    const names = ['p', 'q', 'r', 's', 't', 'u']
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names))
    const account = fc.nat(3)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(pair, account), { maxLength: 12 }),
        fc.array(fc.tuple(fc.constantFrom(...names), account), { maxLength: 6 }),
        fc.array(pair, { maxLength: 2 }),
        fc.tuple(account, account, account, fc.boolean()),
        (derived, attributed, same, [second, third, fourth, away]) => {
          const accounts = [new Noted(), new Noted(), new Noted(), new Noted()] as const
          for (const [i, noted] of accounts.entries()) {
            noted.tag('claim', `c${i}`)
            noted.enter(...names)
          }
          // A tree of claims that are the same, each link noted at one of its ends.
          for (const [i, other] of [second, third % 2, fourth % 3].map((at, i) => [i + 1, at % (i + 1)] as const)) {
            const [from, to] = away ? [i, other] : [other, i]
            accounts[from]?.link(`c${from}`, 'same-as', { account: `${to}`, id: `c${to}` })
          }
          const one = new Map<string, string>()
          const oneOf = (id: string): string => {
            const next = one.get(id)
            return next === undefined ? id : oneOf(next)
          }
          for (const [a, b] of same) if (oneOf(a) !== oneOf(b)) one.set(oneOf(a), oneOf(b))
          const union = new Map<string, Set<string>>()
          for (const [n, [[from, to], at]] of derived.entries()) {
            // As copies may have it: rings as well.
            const record = { type: 'derived-from', from, to, by: 'bob', at: 1 }
            accounts[at as 0]?.doc.getMap('l').set(`d${n}`, record)
            addEdge(union, oneOf(from), oneOf(to))
          }
          for (const [n, [source, at]] of attributed.entries()) {
            const record = { type: 'attributed-to', from: `c${at}`, to: source, by: 'bob', at: 1 }
            accounts[at as 0]?.doc.getMap('l').set(`a${n}`, record)
          }
          const roots = originsOf(union, new Set(attributed.map(([source]) => oneOf(source)))).origins.length
          for (const here of accounts.keys()) {
            const found = restsOn(`${here}`, `c${here}`, Object.fromEntries(accounts.entries()), same)
            expect([found.origins.length, found.mentions.length, found.unread]).toEqual([roots, 4, 0])
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('checks and board, over several accounts', () => {
  const look = (accounts: Readonly<Record<string, Noted>>) => {
    const { tradecraft, text, ...noted } = accounts['a'] as Noted
    const annotations = standing({ tradecraft, text, ...noted } as Noted)
    const elsewhere = elsewhereFor('a', accounts)
    const board = boardOf(annotations, tradecraft, elsewhere)
    const checked = checkedOf(
      { text, meta: {}, annotations, tradecraft, elsewhere },
      { now: 0, altered: [], gradeDays: 365 },
      board,
    )
    return { board, found: findingsIn(checked) }
  }
  const standsAt = (accounts: Readonly<Record<string, Noted>>, check: string) =>
    look(accounts)
      .found.filter((finding) => finding.check === check)
      .map(({ target }) => target)

  it('hold a claim confirmed that has its second origin in another account', () => {
    const { a, b } = twoAccounts()
    a.grade('a1', '1')
    expect(standsAt({ a, b }, 'confirmed-by-one-origin')).toEqual(['a1'])
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(standsAt({ a, b }, 'confirmed-by-one-origin')).toEqual([])
    expect(standsAt({ a }, 'confirmed-by-one-origin')).toEqual(['a1'])
  })

  it('find what one account denies and another affirms, until that is linked, from either end', () => {
    const { a, b } = twoAccounts()
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    b.set('b1', 'polarity', 'denied')
    expect(standsAt({ a, b }, 'contradiction-not-linked')).toEqual(['a1'])
    b.link('b1', 'contradicts', { account: 'a', id: 'a1' })
    expect(standsAt({ a, b }, 'contradiction-not-linked')).toEqual([])
    expect(look({ a, b }).board.claims[0]?.contradicts).toEqual(['b:b1'])
  })

  it('know by what a claim is contradicted where that is in another account', () => {
    const { a, b } = twoAccounts()
    a.set('a1', 'status', 'contradicted')
    expect(standsAt({ a, b }, 'contradiction-not-linked')).toEqual(['a1'])
    a.link('a1', 'contradicts', { account: 'b', id: 'b1' })
    expect(standsAt({ a, b }, 'contradiction-not-linked')).toEqual([])
    b.do({ type: 'delete', id: 'b1' })
    expect(standsAt({ a, b }, 'contradiction-not-linked')).toEqual(['a1'])
  })

  it('ask for nothing of whom another account names alone', () => {
    const { a, b } = twoAccounts()
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(look({ a, b }).board.sources).toEqual(['ministry'])
  })
})

describe('the matrix of an account', () => {
  const cells = (accounts: Readonly<Record<string, Noted>>) => {
    const { tradecraft } = accounts['a'] as Noted
    const annotations = standing(accounts['a'] as Noted)
    const matrix = lastOf(matrixInSteps(annotations, tradecraft, elsewhereFor('a', accounts)))
    return {
      said: [...(matrix.rowOf('a1')?.cells ?? [])].map(([source, { stance, passage }]) => [source, stance, passage]),
      columns: matrix.columns.map(({ source, heardIn }) => [source, heardIn]),
      ungraded: lastOf(countRowsInSteps(matrix)).ungraded,
    }
  }

  it('has a column for whoever says the same in another account alone, and opens the claim there', () => {
    const { a, b } = twoAccounts()
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(cells({ a, b })).toMatchObject({
      said: [
        ['ministry', 'states', 'a1'],
        ['paper', 'states', 'b:b1'],
      ],
      columns: [
        ['ministry', 'here'],
        ['paper', 'elsewhere'],
      ],
    })
    expect(cells({ a }).columns).toEqual([['ministry', 'here']])
  })

  it('tells there who only repeats it, and who denies it', () => {
    const { a, b } = twoAccounts()
    b.enter('wire')
    b.link('paper', 'derived-from', 'wire')
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(cells({ a, b }).said).toContainEqual(['paper', 'repeats', 'b:b1'])
    b.set('b1', 'polarity', 'denied')
    expect(cells({ a, b }).said).toContainEqual(['paper', 'denies', 'b:b1'])
    const other = twoAccounts()
    other.b.link('b1', 'contradicts', { account: 'a', id: 'a1' })
    expect(cells(other).said).toContainEqual(['paper', 'denies', 'b:b1'])
  })

  it('says first what is said here, and asks for no grade of whom others alone name', () => {
    const { a, b } = twoAccounts()
    b.enter('ministry')
    b.link('b1', 'attributed-to', 'ministry')
    b.set('b1', 'polarity', 'denied')
    a.link('a1', 'same-as', { account: 'b', id: 'b1' })
    expect(cells({ a, b }).said).toContainEqual(['ministry', 'states', 'a1'])
    expect(cells({ a, b }).ungraded).toBe(1)
    a.grade('a1', '3')
    a.grade('ministry', 'B')
    expect(cells({ a, b }).ungraded).toBe(0)
  })
})

it('finds claims by words of their statement or their passage', () => {
  const noted = new Noted(`Two trucks came at night. ${'x'.repeat(100)}`)
  noted.tagWords('claim', 'c1', 'Two trucks came')
  noted.set('c1', 'statement', 'Lorries entered the port.')
  const accounts = [tells('a', noted), tells('a', noted)]
  const found = (words: string) => findClaims(words, accounts).map(({ words }) => words)
  expect(found('truck')).toEqual(['Lorries entered the port.'])
  expect(found('PORT lorr')).toEqual(['Lorries entered the port.'])
  expect(found('port whale')).toEqual([])
  expect(found('  ')).toEqual([])
})
