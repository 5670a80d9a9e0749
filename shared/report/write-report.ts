import * as Y from 'yjs'
import { markBits } from './read-inlines'
import type { Inline, Inlines, Judgment, ListBlock, ReportBlock, TableCell } from './report'
import { rootOf } from './shared-tree'

/** Puts blocks behind what there is, as Lexical's collaboration (version 1) would. */
export function writeReportText(doc: Y.Doc, blocks: readonly ReportBlock[]): void {
  doc.transact(() => append(rootOf(doc), blocks.map(writeBlock)))
}

/** Puts children behind those that there are, once the element is in its document. */
type Write = (parent: Y.XmlText) => void

const append = (parent: Y.XmlText, writes: readonly Write[]): void => {
  for (const write of writes) write(parent)
}

const element =
  (type: string, attributes: Readonly<Record<string, unknown>>, children: readonly Write[]): Write =>
  (parent) => {
    const made = new Y.XmlText()
    parent.insertEmbed(parent.length, made)
    for (const [name, value] of Object.entries({ __type: type, ...attributes }))
      made.setAttribute(name, value as string)
    append(made, children)
  }

const decorator =
  (type: string, attributes: Readonly<Record<string, unknown>>): Write =>
  (parent) => {
    const made = new Y.XmlElement()
    parent.insertEmbed(parent.length, made)
    for (const [name, value] of Object.entries({ __type: type, ...attributes }))
      made.setAttribute(name, value as string)
  }

const run =
  (type: string, attributes: Readonly<Record<string, unknown>>, words: string): Write =>
  (parent) => {
    const made = new Y.Map<unknown>()
    parent.insertEmbed(parent.length, made)
    for (const [name, value] of Object.entries({ __type: type, ...attributes })) made.set(name, value)
    parent.insert(parent.length, words)
  }

function writeBlock(block: ReportBlock): Write {
  switch (block.type) {
    case 'heading':
      return element('heading', { __tag: `h${block.level}` }, writeInlines(block.inlines))
    case 'paragraph':
      return block.judgment ? judgment(block.judgment, block.inlines) : paragraph(block.inlines)
    case 'quote':
      return element('quote', {}, writeInlines(block.inlines))
    case 'list':
      return list(block)
    case 'table':
      return element(
        'table',
        {},
        block.rows.map((row) => element('tablerow', {}, row.map(cell))),
      )
    case 'section':
      return decorator('section', {
        __section: block.section,
        __filledAt: block.filledAt,
        __blocks: block.blocks,
      })
  }
}

const paragraph = (inlines: Inlines): Write => element('paragraph', {}, writeInlines(inlines))

const judgment =
  ({ likelihood, confidence, assumptions, restsOn }: Judgment, inlines: Inlines): Write =>
  (parent) => {
    paragraph(inlines)(parent)
    const made = (parent.toDelta() as readonly { insert: unknown }[]).at(-1)?.insert as Y.XmlText
    const states = new Y.Map<unknown>()
    made.setAttribute('__state', states as never)
    const all = {
      judgment: true,
      likelihood,
      confidence,
      assumptions: assumptions || undefined,
      restsOn: restsOn.length > 0 ? restsOn : undefined,
    }
    for (const [name, value] of Object.entries(all)) if (value !== undefined) states.set(name, value)
  }

const tagOf = { bullet: 'ul', number: 'ol', check: 'ul' } as const

function list({ list: kind, items }: ListBlock): Write {
  const writes = items.flatMap(({ inlines, checked, below }, index) => {
    const value = { __value: index + 1 }
    const own = element('listitem', { ...value, ...(kind === 'check' && { __checked: checked === true }) }, [
      ...writeInlines(inlines),
    ])
    return [own, ...below.map((one) => element('listitem', value, [list(one)]))]
  })
  return element('list', { __listType: kind, __tag: tagOf[kind], __start: 1 }, writes)
}

const cell = ({ header, inlines }: TableCell): Write =>
  element('tablecell', { __headerState: header ? 1 : 0, __colSpan: 1, __rowSpan: 1 }, [paragraph(inlines)])

const writeInlines = (inlines: Inlines): readonly Write[] => inlines.map(writeInline)

function writeInline(inline: Inline): Write {
  switch (inline.type) {
    case 'text': {
      const format = (inline.marks ?? []).reduce((bits, mark) => bits | markBits[mark], 0)
      const look = { __format: format, __style: '', __mode: 0, __detail: 0 }
      return run('text', look, inline.text)
    }
    case 'break':
      return run('linebreak', {}, '')
    case 'link':
      return element('link', { __url: inline.url, __target: null, __rel: null, __title: null }, [
        ...writeInlines(inline.inlines),
      ])
    case 'citation':
      return decorator('citation', { __citation: inline.citation })
  }
}
