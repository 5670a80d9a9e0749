import { describe, expect, it } from 'vitest'
import { attributionChain } from '../../../renderer/craft/attribution-chain'
import { cautionOf, denialsOf, gradeInLine } from '../../../renderer/craft/card-signs-of'
import { makeCraftIndex } from '../../../renderer/craft/craft-index'
import { sourceDetail, sourceDetailCommands } from '../../../renderer/craft/describe-source'
import { isReliabilityShown } from '../../../renderer/craft/reliability-shown'
import { likelyEntitiesInSteps } from '../../../renderer/craft/suggest-entities'
import type { Annotation } from '../../../shared/account/annotation'
import { readAnnotation } from '../../../shared/account/annotations'
import { lastOf } from '../../../shared/in-steps'
import { Noted } from '../../support/noted'

const indexOf = (noted: Noted) => makeCraftIndex(noted.tradecraft, noted.kindOf)

const annotation = (noted: Noted, id: string) => readAnnotation(noted.doc, id, noted.text.length) as Annotation

/** One claim, said by officials, who have it from a note; the agency passed it on, and the paper that. */
function reported(): Noted {
  const noted = new Noted()
  noted.tag('claim', 'c1', 'c2')
  noted.tag('source', 'officials', 'note', 'agency', 'paper')
  noted.link('c1', 'attributed-to', 'officials')
  noted.link('officials', 'derived-from', 'note')
  noted.link('c1', 'relayed-by', 'agency')
  noted.link('agency', 'relayed-by', 'paper')
  return noted
}

const linesOf = (noted: Noted, claim = 'c1') =>
  attributionChain(claim, indexOf(noted)).map(({ who, how, second }) => [who, how, second])

describe('through whom a claim came', () => {
  it('is told from whoever is nearest to us to whoever said it first', () => {
    expect(linesOf(reported())).toEqual([
      ['paper', 'passed it on', true],
      ['agency', 'passed it on', true],
      ['officials', 'says', true],
      ['note', 'has it', false],
    ])
  })

  it('ends with nobody where nobody is named', () => {
    const noted = reported()
    noted.link('c2', 'relayed-by', 'paper')
    expect(linesOf(noted, 'c2')).toEqual([
      ['paper', 'passed it on', true],
      [null, 'says', false],
    ])
  })

  it('says where a ring closes, and goes round it once', () => {
    const noted = reported()
    noted.doc.getMap('l').set('x', { type: 'derived-from', from: 'note', to: 'officials', by: 'bob', at: 0 })
    const lines = attributionChain('c1', indexOf(noted)).slice(2)
    expect(lines.map(({ who, ring }) => [who, ring])).toEqual([
      ['officials', false],
      ['note', true],
    ])
  })

  it('shows who is not named as such, whichever passage says so', () => {
    const noted = reported()
    noted.enter('e1')
    noted.set('note', 'entity', 'e1')
    noted.set('e1', 'sourceKind', 'anonymous')
    expect(attributionChain('c1', indexOf(noted)).at(-1)).toMatchObject({ who: 'note', nameless: true })
  })
})

describe('what rests on a source', () => {
  it('is every claim that it said, passed on or is behind, also through the same claim elsewhere', () => {
    const noted = reported()
    noted.link('c2', 'same-as', 'c1')
    for (const source of ['officials', 'note', 'agency', 'paper'])
      expect([source, [...indexOf(noted).claimsOn(source)].sort()]).toEqual([source, ['c1', 'c2']])
  })

  it('is nothing that others say, and nothing that is deleted', () => {
    const noted = reported()
    noted.tag('source', 'other')
    noted.link('c2', 'attributed-to', 'other')
    expect(indexOf(noted).claimsOn('officials')).toEqual(['c1'])
    noted.do({ type: 'delete', id: 'c1' })
    expect(indexOf(noted).claimsOn('officials')).toEqual([])
  })
})

describe('the reliability of a source beside its claim', () => {
  it('is shown once this person has graded the claim, and to whoever cannot', () => {
    const noted = reported()
    noted.grade('officials', 'C')
    const inLine = (me: string | undefined) => gradeInLine(annotation(noted, 'c1'), indexOf(noted), me)
    expect(inLine('alice')).toBe('')
    expect(inLine(undefined)).toBe('C')
    noted.grade('c1', '3')
    expect([inLine('alice'), inLine('bob')]).toEqual(['C3', '3'])
    expect(isReliabilityShown('c1', indexOf(noted), 'bob')).toBe(false)
  })

  it('is a range where people differ, never the middle of it', () => {
    const noted = reported()
    noted.grade('officials', 'B')
    noted.doc.getMap('g').set('g3', {
      ...{ target: 'officials', scale: 'reliability', value: 'D', replaces: [], by: 'bob', at: 0 },
    })
    expect(gradeInLine(annotation(noted, 'officials'), indexOf(noted), 'alice')).toBe('B–D')
  })
})

describe('what a closed card warns of', () => {
  it('is that nobody stands for a claim, or that several sources are one', () => {
    const noted = reported()
    const caution = (id: string) => cautionOf(annotation(noted, id), indexOf(noted))
    expect([caution('c1'), caution('c2'), caution('note')]).toEqual([null, 'no source', null])
    noted.link('c2', 'same-as', 'c1')
    noted.tag('source', 'other')
    noted.link('c2', 'attributed-to', 'other')
    expect(caution('c1')).toBe(null)
    noted.link('other', 'derived-from', 'note')
    expect(caution('c1')).toBe('one origin')
  })

  it('is that another claim says the contrary, from whichever end that was noted', () => {
    const noted = reported()
    noted.link('c1', 'contradicts', 'c2')
    for (const id of ['c1', 'c2']) expect(denialsOf(annotation(noted, id), indexOf(noted))).toBe(1)
  })
})

describe('what is noted of a source', () => {
  it('is of all its passages, and gone from all once it is taken away', () => {
    const noted = reported()
    noted.set('note', 'access', 'second-hand')
    noted.enter('e1')
    for (const id of ['note', 'paper']) noted.set(id, 'entity', 'e1')
    expect(sourceDetail('paper', 'access', indexOf(noted))).toBe('second-hand')
    const set = (value: string | null) => {
      for (const command of sourceDetailCommands('paper', 'access', value, indexOf(noted), () => true))
        noted.do(command)
    }
    set('none')
    expect(noted.tradecraft.details.get('e1')).toMatchObject({ access: 'none' })
    expect(sourceDetail('note', 'access', indexOf(noted))).toBe('none')
    set(null)
    expect(sourceDetail('note', 'access', indexOf(noted))).toBeUndefined()
  })
})

describe('who a passage may well refer to', () => {
  it('is whoever is called as it says, whatever the accents and signs, until somebody has said so', () => {
    const noted = new Noted()
    noted.tag('actor', 'a1', 'a2')
    noted.do({ type: 'make-entity', id: 'e1', entityType: 'person', name: 'Élise Roux' })
    const words: Readonly<Record<string, string>> = { a1: 'Elise Roux,', a2: 'the minister' }
    const likely = (id: string) =>
      lastOf(likelyEntitiesInSteps(id, indexOf(noted).identities, noted.tradecraft, (place) => words[place]))
    expect([likely('a1'), likely('a2')]).toEqual([['e1'], []])
    noted.set('a1', 'entity', 'e1')
    expect(likely('a1')).toEqual([])
  })
})
