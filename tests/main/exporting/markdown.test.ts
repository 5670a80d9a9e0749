import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { markdownReport } from '../../../main/exporting/markdown/report'
import { compareAnnotations } from '../../../shared/account/annotation'
import { accountOf, exportedOf, tagged } from '../../fixtures/export-account'
import { rangesIn } from '../../support/arbitraries'
import { Noted } from '../../support/noted'

interface Node {
  readonly type: string
  readonly value?: string
  readonly identifier?: string
  readonly children?: readonly Node[]
}

/** As it is parsed: what finds addresses in the words afterwards finds those that are escaped too. */
const asParsed = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }))

const treeOf = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: asParsed }) as Node

const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)]

const wordsOf = (node: Node): string =>
  node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(wordsOf).join(''))

/** What stands between the headings of the text and of its custody. */
function bodyOf(tree: Node): readonly Node[] {
  const children = tree.children ?? []
  const at = (title: string) => children.findLastIndex((node) => node.type === 'heading' && wordsOf(node) === title)
  return children.slice(children.findIndex((node) => wordsOf(node) === 'The account') + 1, at('Custody'))
}

const squeeze = (text: string) => text.replace(/\s+/g, '')

describe('the Markdown report', () => {
  it('gives back the words, and a footnote for each passage, whatever they say', () => {
    const sign = fc.constantFrom(
      ...['*', '_', '`', '[', ']', '(', ')', '<b>', '</p>', '&amp;', '#', '- ', '> ', '1. ', '|', '~~', '\\', '!', '^'],
      ...['\n', '\n\n', ' ', 'a', 'http://x.example', 'www.x.example', 'a@b.example', 'قال', '🙏', '[^1]', '---'],
      ...['HTTPS://x.example', '$', '5', ':', 'smile', '@', '://'],
    )
    const anyText = fc.array(sign, { minLength: 1, maxLength: 25 }).map((parts) => `${parts.join('')}.`)
    const anyAccount = anyText.chain((text) => fc.tuple(fc.constant(text), fc.array(rangesIn(text), { maxLength: 6 })))
    fc.assert(
      fc.property(anyAccount, ([text, ranges]) => {
        const annotations = ranges.map((one, i) => tagged(i, 'claim', one, text)).sort(compareAnnotations)
        const account = accountOf(text, annotations)
        const tree = treeOf(markdownReport(account))
        const nodes = all(tree)
        expect(nodes.filter(({ type }) => /^(html|image|link)$/.test(type))).toEqual([])
        const notes = annotations.map((_, i) => String(i + 1))
        const named = (type: string) => nodes.flatMap((node) => (node.type === type ? [node.identifier] : [])).sort()
        expect(named('footnoteDefinition')).toEqual([...notes].sort())
        expect(named('footnoteReference')).toEqual([...notes].sort())
        const words = account.blocks.map(({ start, end, mark }) => `${mark ?? ''}${text.slice(start, end)}`).join('')
        expect(squeeze(bodyOf(tree).map(wordsOf).join(''))).toBe(squeeze(words.replaceAll('•', '')))
      }),
      // A reference, and a colon behind it, at the beginning of a line.
      { examples: [[['*\n:.', [[[1, 2]]]]]] },
    )
  })

  it('is read as it looks: lists within lists, tables, quotations and headings', () => {
    const text = 'Log\nfirst\nbelow\nsecond\na\tb\nc\td\nNobody came.'
    const at = (words: string, more: object) => {
      const start = text.indexOf(words)
      return { start, end: start + words.length, ...more }
    }
    const blocks = [
      at('Log', { type: 'heading', level: 1 }),
      at('first', { type: 'item', level: 1 }),
      at('below', { type: 'item', level: 2 }),
      at('second', { type: 'item', level: 1, mark: '7.' }),
      at('a\tb', { type: 'row' }),
      at('c\td', { type: 'row' }),
      at('Nobody came.', { type: 'quote' }),
    ]
    const claim = tagged(1, 'claim', [[text.length - 12, text.length - 1]])
    const markdown = markdownReport(accountOf(text, [claim], { blocks: blocks as never }))
    expect(markdown).toContain(
      [
        '### Log',
        '',
        '- first',
        '  - below',
        '- 7\\. second',
        '',
        '| a | b |',
        '| - | - |',
        '| c | d |',
        '',
        '> Nobody came[^1].',
      ].join('\n'),
    )
  })

  it.each([
    ['an emoji', 'Well :smile: or :+1: or :100:.', 'Well \\:smile: or \\:+1: or \\:100:.'],
    ['two emoji with one sign between them', 'So :smile:cry: he said.', 'So \\:smile\\:cry: he said.'],
    ['mathematics', 'Take $x$ and $a b$ or $$y$$.', 'Take $x\\$ and $a b\\$ or $\\$y\\$\\$.'],
    ['mathematics beside other signs', 'Take $x*$ or $y$*.', 'Take $x\\*\\$ or $y\\$\\*.'],
    ['mathematics behind a sum', 'They paid $20 for a$.', 'They paid $20 for a\\$.'],
    ['a mention', 'Ask @dana, (@dana) or *@dana.', 'Ask \\@dana, (\\@dana) or \\*\\@dana.'],
    ['a reference', 'In #12 and port/gate#3.', 'In \\#12 and port/gate\\#3.'],
    ['an address', 'On www.x.example or HTTPS://x.example.', 'On www\\.x.example or HTTPS\\://x.example.'],
  ])('escapes what some readers take for %s', (_, text, written) => {
    expect(markdownReport(accountOf(text, []))).toContain(`\n${written}\n`)
  })

  it('escapes nothing that could be nothing else', () => {
    const text = 'At 05:12:30 he paid $20, or $ 5 and $1,000 @ 3 each: #gate (see: note), and so on.'
    expect(markdownReport(accountOf(text, []))).toContain(`\n${text}\n`)
  })

  it('tells in its footnotes whose word a claim is', () => {
    const noted = new Noted('The clerk said that nobody came.')
    noted.tagWords('claim', 'c', 'nobody came')
    noted.tagWords('source', 's', 'The clerk')
    noted.link('c', 'attributed-to', 's')
    expect(markdownReport(exportedOf(noted))).toContain('**Said by**: The clerk')
  })
})
