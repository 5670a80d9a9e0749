import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readReportText } from '../../../shared/report/read-report'
import type { Inline, ReportBlock } from '../../../shared/report/report'
import { rootOf } from '../../../shared/report/shared-tree'
import { UnseenWords } from '../../../shared/report/unseen/unseen-words'
import { writeReportText } from '../../../shared/report/write-report'
import { paragraph } from '../../support/report-text'

const sentence = 'The clerk said that nobody came.'

/** Two who have the same text and do not hear of each other; what each of them writes is told as it was written. */
function two(...blocks: readonly ReportBlock[]) {
  const begun = new Y.Doc()
  writeReportText(begun, blocks)
  const replica = (client: number) => {
    const [window, kept] = [new Y.Doc(), new Y.Doc()]
    for (const doc of [window, kept]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(begun), heard)
    window.clientID = client
    const unseen = new UnseenWords(kept)
    const told: Uint8Array[] = []
    window.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === heard) return
      told.push(Uint8Array.from(update))
      unseen.take(update, () => Y.applyUpdate(kept, update))
    })
    /** Before the window hears of it. */
    const keep = (updates: readonly Uint8Array[]) =>
      updates.flatMap((update) => unseen.take(update, () => Y.applyUpdate(kept, update)))
    const hear = (updates: readonly Uint8Array[]) => {
      for (const update of updates) Y.applyUpdate(window, update, heard)
      return keep(updates)
    }
    return { window, kept, told, keep, hear }
  }
  return { mine: replica(1), theirs: replica(2) }
}

const heard = Symbol('heard')

type Replica = ReturnType<typeof two>['mine']

const text = (words: string): ReportBlock => ({ type: 'paragraph', inlines: [{ type: 'text', text: words }] })

const elementAt = ({ window }: Replica, block: number) => rootOf(window).toDelta()[block].insert as Y.XmlText

/** Behind so many signs of a block of one run. */
const type = (replica: Replica, block: number, at: number, words: string) =>
  elementAt(replica, block).insert(at + 1, words)

/** As Lexical does it: the block is taken away and written anew. */
const retype = (replica: Replica, block: number) =>
  replica.window.transact(() => {
    const words = elementAt(replica, block).toString().replace('[object Object]', '')
    rootOf(replica.window).delete(block, 1)
    const made = paragraph(words)
    made.setAttribute('__type', 'quote')
    rootOf(replica.window).insertEmbed(block, made)
  })

const remove = (replica: Replica, block: number) => rootOf(replica.window).delete(block, 1)

const linesOf = ({ kept }: Replica) =>
  readReportText(kept).blocks.map((block) => {
    const inlines: readonly Inline[] = 'inlines' in block ? block.inlines : []
    return `${block.type}: ${inlines.map((one) => (one.type === 'text' ? one.text : `[${one.type}]`)).join('')}`
  })

/** Who hears of what the other did: the one who typed, or the one who took the paragraph away. */
const ways = ['the one who typed', 'the other'] as const

describe.each(ways)('what was typed into a paragraph that somebody takes away, put back by %s', (way) => {
  const cross = (act: (typing: Replica, taking: Replica) => void, ...blocks: readonly ReportBlock[]) => {
    const { mine, theirs } = two(...blocks)
    act(mine, theirs)
    const alone = way === 'the other' ? theirs.hear(mine.told) : mine.hear(theirs.told)
    return { alone, lines: linesOf(way === 'the other' ? theirs : mine) }
  }

  test('stands where its neighbours were written anew', () => {
    const { alone, lines } = cross(
      (typing, taking) => {
        type(typing, 1, 26, ' else')
        retype(taking, 1)
      },
      text('Before.'),
      text(sentence),
    )
    expect(lines).toEqual(['paragraph: Before.', 'quote: The clerk said that nobody else came.'])
    expect(alone).toEqual([])
  })

  test('stands together where it was typed letter by letter', () => {
    const { lines } = cross((typing, taking) => {
      retype(taking, 0)
      for (const [index, letter] of [...' else'].entries()) type(typing, 0, 26 + index, letter)
    }, text(sentence))
    expect(lines).toEqual(['quote: The clerk said that nobody else came.'])
  })

  test('stands at the beginning and at the end of it', () => {
    const { lines } = cross((typing, taking) => {
      type(typing, 0, sentence.length, ' At least so he says.')
      type(typing, 0, 0, 'Again: ')
      retype(taking, 0)
    }, text(sentence))
    expect(lines).toEqual([`quote: Again: ${sentence} At least so he says.`])
  })

  test('is a paragraph of its own where they are gone, and told', () => {
    const { alone, lines } = cross(
      (typing, taking) => {
        type(typing, 1, 26, ' else')
        remove(taking, 1)
      },
      text('Before.'),
      text(sentence),
      text('After.'),
    )
    expect(alone).toEqual([' else'])
    expect([...lines].sort()).toEqual(['paragraph:  else', 'paragraph: After.', 'paragraph: Before.'])
  })

  test('is not put where it could be either of two places', () => {
    const { alone } = cross((typing, taking) => {
      type(typing, 0, 4, 'x')
      taking.window.transact(() => {
        retype(taking, 0)
        rootOf(taking.window).insertEmbed(1, paragraph('Yes it is'))
      })
    }, text('Yes it is'))
    expect(alone).toEqual(['x'])
  })

  test('goes with them where it only mended them', () => {
    const { alone, lines } = cross(
      (typing, taking) => {
        type(typing, 0, 9, ',')
        remove(taking, 0)
      },
      text(sentence),
      text('After.'),
    )
    expect([alone, lines]).toEqual([[], ['paragraph: After.']])
  })

  test('brings its citation along', () => {
    const { lines } = cross((typing, taking) => {
      typing.window.transact(() => {
        const cited = new Y.XmlElement()
        elementAt(typing, 0).insertEmbed(27, cited)
        cited.setAttribute('__type', 'citation')
        cited.setAttribute('__citation', citation as never)
      })
      retype(taking, 0)
    }, text(sentence))
    expect(lines).toEqual(['quote: The clerk said that nobody[citation] came.'])
  })
})

describe.each(ways)('words that were only written anew, as %s hears it', (way) => {
  test('do not come back with a paragraph that somebody takes away', () => {
    const { mine, theirs } = two(text(sentence), text('After.'))
    // As Lexical marks “said”: its words and all behind them are written again.
    mine.window.transact(() => {
      const element = elementAt(mine, 0)
      element.delete(11, sentence.length - 10)
      element.insertEmbed(11, new Y.Map([['__format', 1]]))
      element.insert(12, 'said')
      element.insertEmbed(16, new Y.Map([['__format', 0]]))
      element.insert(17, sentence.slice(14))
    })
    remove(theirs, 0)
    const hearing = way === 'the other' ? theirs : mine
    expect(hearing.hear(way === 'the other' ? mine.told : theirs.told)).toEqual([])
    expect(linesOf(hearing)).toEqual(['paragraph: After.'])
  })
})

test('what was put back goes once its writer takes it away', () => {
  const { mine, theirs } = two(text(sentence), text('After.'))
  type(mine, 0, 26, ' else')
  remove(theirs, 0)
  expect(theirs.hear(mine.told.splice(0))).toEqual([' else'])
  elementAt(mine, 0).delete(27, 5)
  theirs.hear(mine.told)
  expect(linesOf(theirs).join()).not.toContain('else')
})

test.each([
  ['its file, as it was passed on', (passedOn: readonly Uint8Array[]) => passedOn],
  ['a server, with all that is gone', (_, kept) => [Y.encodeStateAsUpdate(kept, Y.encodeStateVector(kept))]],
] satisfies [string, (passedOn: readonly Uint8Array[], kept: Y.Doc) => readonly Uint8Array[]][])(
  'what was put back stays when it comes again from %s',
  (_, comingAgain) => {
    const { mine, theirs } = two(text(sentence), text('After.'))
    const passedOn: Uint8Array[] = []
    theirs.kept.on('update', (update: Uint8Array) => passedOn.push(Uint8Array.from(update)))
    type(mine, 0, 26, ' else')
    theirs.keep(mine.told)
    remove(theirs, 0)
    const lines = ['paragraph:  else', 'paragraph: After.']
    expect(linesOf(theirs)).toEqual(lines)
    theirs.keep(comingAgain([...passedOn], theirs.kept))
    expect(linesOf(theirs)).toEqual(lines)
  },
)

test('an update cannot bring more than a citation along', () => {
  const { mine, theirs } = two(text(sentence))
  mine.window.transact(() => {
    const cited = new Y.XmlElement()
    elementAt(mine, 0).insertEmbed(27, cited)
    cited.setAttribute('__type', 'citation')
    cited.setAttribute('__citation', new Y.Map() as never)
  })
  remove(theirs, 0)
  expect(mine.hear(theirs.told)).toEqual([])
  expect(theirs.hear(mine.told)).toEqual([])
})

test('what was known and taken away stays away', () => {
  const { mine, theirs } = two(text(sentence), text('After.'))
  type(mine, 0, 26, ' else')
  theirs.hear(mine.told)
  remove(theirs, 0)
  expect(mine.hear(theirs.told)).toEqual([])
  expect(linesOf(mine)).toEqual(['paragraph: After.'])
})

test('of words of one writer, what was known goes and what was not stays', () => {
  const { mine, theirs } = two(text(sentence))
  type(mine, 0, 32, ' Known.')
  theirs.hear(mine.told)
  type(mine, 0, 39, ' Unknown.')
  remove(theirs, 0)
  expect(mine.hear(theirs.told)).toEqual([' Unknown.'])
})

test('what two have moved at once is not there twice', () => {
  const { mine, theirs } = two({
    type: 'list',
    list: 'bullet',
    items: [{ inlines: [{ type: 'text', text: sentence }], below: [] }],
  })
  // One parts the item within the list, the other makes a paragraph of the list.
  mine.window.transact(() => {
    const list = elementAt(mine, 0)
    ;(list.toDelta()[0].insert as Y.XmlText).delete(15, sentence.length - 14)
    const item = paragraph(sentence.slice(14))
    item.setAttribute('__type', 'listitem')
    list.insertEmbed(1, item)
  })
  theirs.window.transact(() => {
    rootOf(theirs.window).delete(0, 1)
    rootOf(theirs.window).insertEmbed(0, paragraph(sentence))
  })
  expect(mine.hear(theirs.told)).toEqual([])
  expect(linesOf(mine)).toEqual([`paragraph: ${sentence}`])
})

const citation = {
  account: '0a000000-0000-4000-8000-000000000000',
  annotation: '0b000000-0000-4000-8000-000000000001',
  cited: {
    kind: 'claim',
    ranges: [[0, 5]],
    quote: 'said',
    sources: [],
    reliability: [],
    credibility: [],
    disputedBy: [],
    denies: false,
  },
}
