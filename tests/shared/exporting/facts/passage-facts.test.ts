import { describe, expect, it } from 'vitest'
import { passageFacts } from '../../../../shared/exporting/facts/passage-facts'
import { exportedOf } from '../../../fixtures/export-account'
import { Noted } from '../../../support/noted'

const text =
  'The port office told the Courier that two trucks had left. A guard denies that any truck left. She saw it.'

function factsIn(noted: Noted): (id: string) => readonly string[] {
  const account = exportedOf(noted)
  return (id) => {
    const annotation = account.annotations.find((one) => one.id === id)
    return annotation ? passageFacts(account, annotation).map(({ name, words }) => `${name}: ${words}`) : []
  }
}

function quay(): Noted {
  const noted = new Noted(text)
  noted.tagWords('claim', 'left', 'two trucks had left')
  noted.tagWords('claim', 'none', 'any truck left')
  noted.tagWords('source', 'office', 'The port office')
  noted.tagWords('source', 'courier', 'the Courier')
  noted.tagWords('source', 'guard', 'A guard')
  noted.tagWords('actor', 'trucks', 'two trucks')
  return noted
}

describe('what is told of a passage', () => {
  it('is nothing but who is not named where nothing is noted', () => {
    const facts = factsIn(quay())
    expect(facts('left')).toEqual([
      'Rests on: 1 mention · 0 sources · 0 independent origins. Nobody is named as its source.',
    ])
    expect(facts('office')).toEqual([])
  })

  it('is whose word a claim is, through whom it came, whom it is about and how far either is trusted', () => {
    const noted = quay()
    noted.set('left', 'statement', 'Two trucks left the port.')
    noted.set('left', 'modality', 'asserted')
    noted.set('left', 'basis', 'told')
    noted.set('left', 'eventTime', '2026-03')
    noted.link('left', 'attributed-to', 'office')
    noted.link('left', 'relayed-by', 'courier')
    noted.link('left', 'about', 'trucks')
    noted.link('left', 'contradicts', 'none')
    noted.grade('office', 'B')
    noted.grade('left', '3')
    const facts = factsIn(noted)
    expect(facts('left')).toEqual([
      'Statement: Two trucks left the port.',
      'Said by: The port office (B, usually reliable)',
      'Passed on by: the Courier',
      'Had it from: the Courier from The port office',
      'About: two trucks',
      'As it is put: Asserted · Told by others',
      'When: 2026-03',
      'Credibility: 3, possibly true (somebody, 1970-01-01)',
      'Rests on: 1 mention · 1 source · 1 independent origin. Only The port office says so.',
      'Contradicts: “any truck left”',
    ])
    expect(facts('none')).toContain('Contradicts: Two trucks left the port.')
  })

  it('is what is known of a source in any of its passages, and never its release label in place of its name', () => {
    const noted = quay()
    noted.enter('harbour')
    noted.set('office', 'entity', 'harbour')
    noted.set('harbour', 'access', 'Keeps the gate book')
    noted.link('office', 'derived-from', 'guard')
    noted.grade('harbour', 'C')
    expect(factsIn(noted)('office')).toEqual([
      'Who it is: harbour',
      'Access: Keeps the gate book',
      'Has it from: A guard',
      'Reliability: C, fairly reliable (somebody, 1970-01-01)',
    ])
  })

  it('says who graded how where people differ, and makes no average of it', () => {
    const noted = quay()
    noted.link('left', 'attributed-to', 'office')
    const [one, other] = ['A', 'E'] as const
    noted.do({ type: 'grade', id: 'g1', target: 'office', scale: 'reliability', value: one } as never)
    noted.doc
      .getMap('g')
      .set('g2', { target: 'office', scale: 'reliability', value: other, replaces: [], by: 'bob', at: 9 })
    expect(factsIn(noted)('left')[0]).toBe('Said by: The port office (grades differ: E by somebody, A by somebody)')
  })
})
