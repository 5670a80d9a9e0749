import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRangeProblem, type Range, type Ranges } from '../../../shared/account/range'
import { createReanchor } from '../../../shared/editions/reanchor'
import { anyText, rangesIn } from '../../support/arbitraries'

const vocabulary = [
  ...['the clerk', 'said', 'nobody', 'came,', 'two', 'unmarked', 'trucks', 'left', 'early.', 'on', 'Tuesday', '«at'],
  ...['the', 'a', 'the', 'قالت', 'الشاهدة', 'إنَّ', 'الشاحنة', '👩‍👩‍👧', '🇮🇶', '𝄞', 'noon».', '漢字', '3', '17'],
]
const someWords = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength, maxLength })

/** Words that no other part of the text has. */
const ownWords = fc.array(fc.constantFrom('Jonson', 'harbour', 'ميناء', '⚓', 'lantern', 'Qasim', 'bridges'), {
  minLength: 1,
  maxLength: 5,
})

const blank = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')

/** A text around a passage, in three parts that are joined by one blank each. */
const passage = fc
  .tuple(someWords(3, 40), ownWords, someWords(3, 40), blank, blank)
  .map(([left, own, right, a, b]) => ({ left: left.join(' ') + a, own: own.join(' '), right: b + right.join(' ') }))

const place = (text: string, words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length]

function reanchored(before: string, words: string, after: string) {
  return createReanchor(before, after)([place(before, words)])
}

const wordsAt = (text: string, ranges: Ranges) => ranges.map(([start, end]) => text.slice(start, end))

describe('finding a passage again in a new edition', () => {
  it('is exact and changes nothing where the texts are the same, or end differently far away', () => {
    fc.assert(
      fc.property(
        anyText.chain((text) => fc.tuple(fc.constant(text), rangesIn(text))),
        ([text, ranges]) => {
          expect(createReanchor(text, text)(ranges)).toMatchObject({ outcome: 'exact', ranges, confidence: 1 })
          const far = `\n${'so it was told '.repeat(6)}`
          expect(createReanchor(`${text}${far}`, `${text}${far}again`)(ranges)).toMatchObject({
            outcome: 'exact',
            ranges,
          })
        },
      ),
    )
  })

  it('keeps exactly the same words where others were put in or taken out elsewhere', () => {
    fc.assert(
      fc.property(passage, someWords(1, 30), fc.nat(40), fc.boolean(), ({ left, own, right }, words, at, before) => {
        const side = before ? left : right
        const cut = side.slice(0, at + 1).search(/\s\S*$/) + 1
        const more = `${side.slice(0, cut)}${words.join(' ')} ${side.slice(cut)}`
        const [short, long] = [left + own + right, before ? more + own + right : left + own + more]
        for (const [from, to] of [
          [short, long],
          [long, short],
        ] as const) {
          const found = reanchored(from, own, to)
          expect(found).toMatchObject({ before: own, after: own })
          expect(['exact', 'moved']).toContain(found.outcome)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never places a passage that is gone on other words', () => {
    fc.assert(
      fc.property(passage, fc.oneof(fc.constant([]), someWords(1, 12)), ({ left, own, right }, instead) => {
        expect(reanchored(left + own + right, own, left + instead.join(' ') + right)).toEqual({
          outcome: 'orphaned',
          before: own,
          confidence: 0,
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('gives passages of whole characters whatever the texts, the same words where it says so, in any order', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(fc.array(anyText, { maxLength: 4 }), fc.array(anyText, { maxLength: 4 }), anyText)
          .map(([a, b, common]) => [a.join(common), b.join(common)] as const)
          .filter(([a]) => a.length > 0)
          .chain(([a, b]) => fc.tuple(fc.constant(a), fc.constant(b), fc.array(rangesIn(a), { maxLength: 6 }))),
        ([before, after, passages]) => {
          const reanchor = createReanchor(before, after)
          const found = passages.map(reanchor)
          for (const [i, one] of found.entries()) {
            expect(one.confidence).toBeGreaterThanOrEqual(0)
            expect(one.confidence).toBeLessThanOrEqual(1)
            if (one.outcome === 'orphaned') continue
            for (const range of one.ranges) expect(findRangeProblem(after, range)).toBeUndefined()
            if (one.outcome === 'changed') expect(one.after).not.toBe(one.before)
            else expect(wordsAt(after, one.ranges)).toEqual(wordsAt(before, passages[i] as Ranges))
          }
          const again = createReanchor(before, after)
          expect([...passages].reverse().map(again).reverse()).toEqual(found)
        },
      ),
      { numRuns: 300 },
    )
  })

  const story = [
    'The clerk said that two unmarked trucks left the depot at noon. Nobody asked him why he was there that day.',
    'قالت الشاهدة إن الشاحنة البيضاء غادرت الميناء عند الظهر 🚚 ولم يرها أحد.',
    'Mr Jonson denied it. The clerk said nothing more, and the depot was closed for the rest of the week.',
  ]

  it.each([
    ['a spelling', 'Jonson', (text: string) => text.replace('Jonson', 'Johnson'), 'changed', 'Johnson'],
    [
      'a word at its start',
      'two unmarked trucks',
      (t: string) => t.replace('two', 'three or four'),
      'changed',
      'three or four unmarked trucks',
    ],
    [
      'a word within',
      'The clerk said nothing more',
      (t: string) => t.replace('nothing', 'nothing at all'),
      'changed',
      'The clerk said nothing at all more',
    ],
    [
      'a word of Arabic',
      'الشاحنة البيضاء غادرت الميناء',
      (t: string) => t.replace('البيضاء', 'الزرقاء'),
      'changed',
      'الشاحنة الزرقاء غادرت الميناء',
    ],
    [
      'the lines',
      'Nobody asked him',
      (t: string) => t.replace('Nobody asked', 'Nobody\nasked'),
      'changed',
      'Nobody\nasked him',
    ],
    ['the paragraphs’ order', 'denied it', (t: string) => t.split('\n').reverse().join('\n'), 'moved', 'denied it'],
    [
      'what stands before it',
      'at noon',
      (t: string) => t.replace('the depot at', 'the old depot at'),
      'moved',
      'at noon',
    ],
    ['its letters wholly', 'Jonson', (t: string) => t.replace('Jonson', 'Taylor'), 'orphaned', undefined],
    ['a number', 'noon', (t: string) => t.replace('noon', '12'), 'orphaned', undefined],
  ])('sees a change of %s', (_, words, edit, outcome, after) => {
    const text = story.join('\n')
    const found = reanchored(text, words, edit(text))
    expect(found.outcome).toBe(outcome)
    expect('after' in found ? found.after : undefined).toBe(after)
  })

  it('finds a passage that was both moved and changed, by what stands around it', () => {
    const [first, second, third] = story as [string, string, string]
    const found = reanchored(
      story.join('\n'),
      'asked him why',
      [third, second, first.replace('him', 'the man')].join('\n'),
    )
    expect(found).toMatchObject({ outcome: 'changed', after: 'asked the man why' })
  })

  it('tells words that stand several times apart by what is around them', () => {
    const text = story.join('\n')
    const at = text.lastIndexOf('The clerk')
    const after = text.replace('The clerk said that', 'He said that')
    expect(createReanchor(text, after)([[at, at + 9]])).toMatchObject({ outcome: 'exact', ranges: [[at - 7, at + 2]] })
    expect(createReanchor(text, after)([[0, 9]])).toMatchObject({ outcome: 'orphaned' })
  })

  it('places a passage of several pieces piece by piece, and says that one is lost', () => {
    const text = story.join('\n')
    const pieces = [place(text, 'two unmarked trucks'), place(text, 'at noon')]
    expect(createReanchor(text, text.replace('left the', 'left from the'))(pieces)).toMatchObject({
      outcome: 'moved',
      after: 'two unmarked trucks … at noon',
    })
    expect(createReanchor(text, text.replace(' at noon', ''))(pieces)).toMatchObject({
      outcome: 'changed',
      after: 'two unmarked trucks',
    })
  })
})
