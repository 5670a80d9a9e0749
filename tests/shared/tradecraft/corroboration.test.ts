import { describe, expect, it } from 'vitest'
import { Noted } from '../../support/noted'

/** How many passages, sources and independent origins a claim has. */
const counts = (noted: Noted, claim = 'c1') => {
  const { mentions, sources, origins } = noted.corroboration(claim)
  return [mentions.length, sources.length, origins.length]
}

describe('what a claim rests on', () => {
  it('is nothing while nobody is named', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1')
    expect(counts(noted)).toEqual([1, 0, 0])
  })

  it('is one origin where five passages go back to one wire', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1', 'c2', 'c3', 'c4', 'c5')
    noted.enter('wire', 'paper', 'site')
    for (const other of ['c2', 'c3', 'c4', 'c5']) noted.link(other, 'same-as', 'c1')
    for (const claim of ['c1', 'c2', 'c3']) noted.link(claim, 'attributed-to', 'paper')
    for (const claim of ['c4', 'c5']) noted.link(claim, 'attributed-to', 'site')
    expect(counts(noted)).toEqual([5, 2, 2])
    noted.link('paper', 'derived-from', 'wire')
    noted.link('site', 'derived-from', 'wire')
    for (const claim of ['c1', 'c5']) expect(counts(noted, claim)).toEqual([5, 2, 1])
    expect(noted.corroboration('c1').origins).toEqual([['wire']])
  })

  it('counts a source once, however it was tagged', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1', 'c2')
    noted.tag('source', 's1', 's2')
    noted.enter('ministry')
    noted.link('c2', 'same-as', 'c1')
    noted.link('c1', 'attributed-to', 's1')
    noted.link('c2', 'attributed-to', 's2')
    expect(counts(noted)).toEqual([2, 2, 2])
    for (const id of ['s1', 's2']) noted.do({ type: 'set-detail', id, field: 'entity', value: 'ministry' })
    expect(counts(noted)).toEqual([2, 1, 1])
  })

  it('goes through whoever passed it on to whoever said it first', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1')
    noted.tag('source', 'officials', 'agency', 'paper')
    noted.link('c1', 'attributed-to', 'officials')
    noted.link('officials', 'relayed-by', 'agency')
    noted.link('agency', 'relayed-by', 'paper')
    const { sources, origins, chain } = noted.corroboration('c1')
    expect([sources, origins]).toEqual([['officials'], [['officials']]])
    expect(chain.size).toBe(0)
  })

  it('is one origin where the same claim comes from somebody and from whoever passed it on', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1', 'c2')
    noted.tag('source', 'officials', 'agency')
    noted.link('c2', 'same-as', 'c1')
    noted.link('c1', 'attributed-to', 'officials')
    noted.link('officials', 'relayed-by', 'agency')
    noted.link('c2', 'attributed-to', 'agency')
    expect(noted.corroboration('c1').origins).toEqual([['officials']])
    // Of what the agency says elsewhere that tells nothing.
    noted.tag('claim', 'c3')
    noted.link('c3', 'attributed-to', 'agency')
    expect(noted.corroboration('c3').origins).toEqual([['agency']])
  })

  it('is whoever passed it on while it is not known who said it', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1')
    noted.enter('paper')
    noted.link('c1', 'relayed-by', 'paper')
    expect(noted.corroboration('c1').origins).toEqual([['paper']])
  })

  it('says how much of it is in accounts that cannot be read, and counts nothing for that', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1')
    noted.enter('paper')
    noted.link('c1', 'attributed-to', 'paper')
    noted.link('c1', 'same-as', { account: 'other', id: 'x' })
    expect(noted.corroboration('c1')).toMatchObject({ mentions: ['c1'], elsewhere: 0, unread: 1, origins: [['paper']] })
  })

  it('tells a ring that two copies have closed', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1')
    noted.enter('left', 'right')
    noted.link('c1', 'attributed-to', 'left')
    noted.link('left', 'derived-from', 'right')
    // As it comes from a copy in which the other was not known.
    noted.doc.getMap('l').set('back', { type: 'derived-from', from: 'right', to: 'left', by: 'bob', at: 1 })
    expect(noted.corroboration('c1')).toMatchObject({ origins: [['left', 'right']], rings: [['left', 'right']] })
  })

  it('forgets what is deleted', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1', 'c2')
    noted.enter('paper')
    noted.link('c2', 'same-as', 'c1')
    noted.link('c2', 'attributed-to', 'paper')
    expect(counts(noted)).toEqual([2, 1, 1])
    noted.do({ type: 'delete', id: 'c2' })
    expect(counts(noted)).toEqual([1, 0, 0])
    noted.do({ type: 'restore', id: 'c2' })
    noted.do({ type: 'take-away', id: 'c2 attributed-to paper' })
    expect(counts(noted)).toEqual([2, 0, 0])
  })

  it('has no source in a passage that is deleted, or tagged as a claim by now, unless it was said who that is', () => {
    const noted = new Noted()
    noted.tag('claim', 'c1')
    noted.tag('source', 's1', 's2')
    noted.enter('paper')
    noted.link('c1', 'attributed-to', 's1')
    noted.link('s1', 'derived-from', 's2')
    expect(noted.corroboration('c1').origins).toEqual([['s2']])
    noted.do({ type: 'delete', id: 's2' })
    expect(noted.corroboration('c1').origins).toEqual([['s1']])
    noted.do({ type: 'set-field', id: 's1', field: 'kind', value: 'claim' })
    expect(counts(noted)).toEqual([1, 0, 0])
    noted.do({ type: 'set-field', id: 's1', field: 'kind', value: 'source' })
    noted.set('s1', 'entity', 'paper')
    noted.do({ type: 'delete', id: 's1' })
    expect(noted.corroboration('c1').origins).toEqual([['paper']])
  })
})
