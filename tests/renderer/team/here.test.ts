import { expect, it } from 'vitest'
import { countHere, teammates, whereabouts } from '../../../renderer/team/here'
import { whatIsShown } from '../../../renderer/team/show-self'
import type { Peer } from '../../../shared/team/presence'
import type { Block } from '../../../shared/text/block'

const peer = (person: string, client: number, change: Partial<Peer> = {}): Peer => ({
  client,
  person,
  name: person,
  colour: 1,
  role: 'editor',
  ...change,
})

const away = {
  device: 'j',
  person: { id: 'jonas', name: 'Jonas', colour: 3 },
  role: 'viewer',
  at: 1,
  present: false,
} as const

const blocks: readonly Block[] = [
  { type: 'heading', level: 1, start: 0, end: 8 },
  { type: 'paragraph', start: 10, end: 40 },
  { type: 'paragraph', start: 42, end: 80 },
]

it('lists whoever is here before whoever is away, and nobody twice', () => {
  const peers = [peer('mona', 1), peer('dalia', 2), peer('dalia', 3)]
  const mates = teammates({ peers, members: [away] }, { dalia: { name: 'Dalia', colour: 4 } }, 'mona')
  expect(mates.map(({ person, colour, peer: at }) => [person, colour, at?.client])).toEqual([
    ['dalia', 4, 2],
    ['jonas', 3, undefined],
  ])
  expect(countHere({ peers }, 'mona')).toBe(2)
})

it.each([
  [peer('dalia', 1, { reading: 42 }), 'is reading ¶ 2'],
  [peer('dalia', 1, { reading: 0 }), 'is reading a heading'],
  [peer('dalia', 1, { reading: 42, selection: [20, 12] }), 'has selected words in ¶ 1'],
  [peer('dalia', 1), 'is here'],
  [undefined, 'is away'],
])('says where somebody is', (at, words) => {
  expect(whereabouts(at, blocks)).toBe(words)
})

const selection = { range: [12, 20], anchor: 21, focus: 12, rect: {}, bounds: {} } as never

it.each([
  ['the first paragraph that begins in view', [11, 70], 42],
  ['the one that fills the view', [50, 60], 42],
  ['the last at the end', [90, 90], 42],
] as const)('shows as what is read %s', (_, view, start) => {
  const shown = whatIsShown(
    { account: { text: '', blocks, title: '' }, selection },
    { visibleRange: () => view as [number, number] },
    false,
  )
  expect(shown).toEqual({ selection: [20, 12], reading: start })
})

it('shows no selection of a window that is hidden', () => {
  const shown = whatIsShown(
    { account: { text: '', blocks, title: '' }, selection },
    { visibleRange: () => [0, 5] },
    true,
  )
  expect(shown).toEqual({ selection: null, reading: 0 })
})

it('tells people of one name apart, also from those who only wrote in the account', () => {
  const peers = [peer('aaaa1', 1, { name: 'Mona' }), peer('bbbb2', 2, { name: 'Mona' })]
  const people = { cccc3: { name: 'Jonas', colour: 2 } }
  expect(teammates({ peers, members: [away] }, people, 'me').map(({ name }) => name)).toEqual([
    'Mona (aaaa)',
    'Mona (bbbb)',
    'Jonas (jona)',
  ])
})
