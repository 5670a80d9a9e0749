import { describe, expect, it } from 'vitest'
import { annotation, quoting, read, told, uuid, whys } from '../../support/web-reading'

const tie = (number: number, from: number, type: string, to: string, ...more: readonly object[]) =>
  annotation(number, {
    motivation: 'linking',
    body: [told('classifying', type), { type: 'SpecificResource', purpose: 'linking', source: to }, ...more],
    target: uuid(from),
  })

describe('a tie that cannot be', () => {
  it.each([
    ['a claim that supports itself', tie(20, 1, 'supports', uuid(1)), 'links-itself'],
    ['somebody who is the same as himself', tie(20, 2, 'same-as', uuid(2)), 'links-itself'],
    ['a claim that supports an actor', tie(20, 1, 'supports', uuid(2)), 'unfit-ends'],
    ['an actor that is attributed', tie(20, 2, 'attributed-to', uuid(3)), 'unfit-ends'],
    ['a source that is the same as a claim', tie(20, 3, 'same-as', uuid(1)), 'unfit-ends'],
    ['one that leads nowhere', tie(20, 1, 'about', 'https://x.example'), 'unfit-ends'],
    ['one to what is not there', tie(20, 1, 'about', uuid(99)), 'about-nothing'],
    ['one of a type that nobody knows', tie(20, 1, 'loves', uuid(2)), 'unknown-motivation'],
  ])('is told and not applied: %s', (_, item, why) => {
    const { tradecraft, leftOut } = read(item)
    expect(leftOut.map(({ why }) => why)).toEqual([why])
    expect(tradecraft.links.size).toBe(0)
  })

  it.each([
    ['a role that nobody knows', tie(20, 1, 'about', uuid(2), told('describing', 'role: jester'))],
    ['a role of what has none', tie(20, 1, 'attributed-to', uuid(3), told('describing', 'role: agent'))],
    ['a quotation that nobody knows', tie(20, 1, 'attributed-to', uuid(3), told('describing', 'quotation: sung'))],
    [
      'reporting words that are not there',
      tie(20, 1, 'attributed-to', uuid(3), { ...quoting('swore'), purpose: 'highlighting' }),
    ],
    ['reporting words of what has none', tie(20, 1, 'about', uuid(2), { ...quoting('said'), purpose: 'highlighting' })],
    ['a second end', tie(20, 1, 'about', uuid(2), { purpose: 'linking', source: uuid(3) })],
  ])('comes in without, and that is told: %s', (_, item) => {
    const { tradecraft, leftOut } = read(item)
    expect(leftOut.map(({ why }) => why)).toEqual(['unfit-body'])
    expect([...tradecraft.links.values()]).toMatchObject([{ cue: [], quotation: null, role: null }])
  })
})

describe('who somebody is', () => {
  const is = (number: number, on: number, agent: object, ...more: readonly object[]) =>
    annotation(number, { motivation: 'identifying', body: [agent, ...more], target: uuid(on) })
  const harbour = { id: uuid(50), type: 'Organization', name: 'The harbour office' }

  it('comes in as the agent that is named', () => {
    const { tradecraft, leftOut } = read(
      is(40, 2, harbour),
      is(41, 3, { name: 'Mona', type: 'Person', id: 'https://mona.example' }),
    )
    expect(leftOut).toEqual([])
    expect([...tradecraft.entities.values()]).toMatchObject([
      { type: 'organisation' },
      { name: 'Mona', type: 'person' },
    ])
    expect(tradecraft.details.size).toBe(2)
  })

  it('may be said of themselves where only a link names them', () => {
    const { tradecraft, leftOut } = read(is(40, 50, harbour), tie(20, 1, 'attributed-to', uuid(50)))
    expect(leftOut).toEqual([])
    expect([...tradecraft.entities.values()]).toMatchObject([{ name: 'The harbour office' }])
    expect([...tradecraft.links.values()]).toMatchObject([{ to: [...tradecraft.entities.keys()][0] }])
  })

  it.each([
    ['of a claim', [is(40, 1, harbour)], ['unfit-identity']],
    ['of what is not there', [is(40, 99, harbour)], ['about-nothing']],
    ['of themselves alone', [is(40, 50, harbour)], ['unnamed']],
    ['twice', [is(40, 2, harbour), is(41, 2, { ...harbour, id: uuid(51) })], ['twice']],
    ['under two names', [is(40, 2, harbour), is(41, 3, { ...harbour, name: 'Harbour' })], ['another-name']],
    ['by the name of an annotation', [is(40, 2, { ...harbour, id: uuid(1) })], ['twice']],
    ['in too many words', [is(40, 2, { ...harbour, name: 'x'.repeat(501) })], ['too-long']],
    ['without a name', [is(40, 2, { ...harbour, name: ' ' })], ['says-nothing']],
    ['of a sort that nobody knows', [is(40, 2, harbour, told('classifying', 'deity'))], ['unfit-body']],
  ])('is told where it cannot be carried: %s', (_, items, leftOut) => {
    expect(whys(...items)).toEqual(leftOut)
  })
})
