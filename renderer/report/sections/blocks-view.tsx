import type { ReactNode } from 'react'
import type { Inline, Inlines, ListBlock, ReportBlock, TableBlock, TextMark } from '../../../shared/report/report'
import { wordsOf } from '../../../shared/report/words'
import { directionOf } from '../../../shared/text/direction'
import { CitationChip } from '../citing/citation-chip'

/** Blocks of a report as they are read, where nothing in them can be written. */
export function BlocksView({
  blocks,
  inSection = false,
}: {
  readonly blocks: readonly ReportBlock[]
  /** Its headings are those of the third level, and stand below one of any. */
  readonly inSection?: boolean
}) {
  return blocks.map((block, index) => <Block key={keyOf(index)} block={block} inSection={inSection} />)
}

/** What is filled is replaced whole: places in it are all there is to tell its parts apart by. */
const keyOf = (index: number): string => `${index}`

function Block({ block, inSection }: { readonly block: ReportBlock; readonly inSection: boolean }): ReactNode {
  switch (block.type) {
    case 'heading': {
      const Heading = inSection ? 'h2' : (`h${block.level}` as const)
      return (
        <Heading dir="auto">
          <InlinesView inlines={block.inlines} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <InlinesView inlines={block.inlines} />
        </p>
      )
    case 'quote':
      return (
        <blockquote dir="auto">
          <InlinesView inlines={block.inlines} />
        </blockquote>
      )
    case 'list':
      return <ListView block={block} />
    case 'table':
      return <TableView block={block} />
    case 'section':
      return <BlocksView blocks={block.blocks} inSection />
  }
}

/** Of a direction of its own: what is said in English of an Arabic claim stands at the left. */
function ListView({ block }: { readonly block: ListBlock }) {
  const { list, items } = block
  const List = list === 'number' ? 'ol' : 'ul'
  return (
    <List dir={directionOf(wordsOf(block))}>
      {items.map(({ inlines, below }, index) => (
        <li key={keyOf(index)} dir="auto">
          <InlinesView inlines={inlines} />
          {below.map((one, at) => (
            <ListView key={keyOf(at)} block={one} />
          ))}
        </li>
      ))}
    </List>
  )
}

function TableView({ block: { rows } }: { readonly block: TableBlock }) {
  return (
    <div className="report-table">
      <table>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(index)}>
              {row.map(({ header, inlines }, at) => {
                const Cell = header ? 'th' : 'td'
                return (
                  <Cell key={keyOf(at)} dir="auto">
                    <InlinesView inlines={inlines} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function InlinesView({ inlines }: { readonly inlines: Inlines }) {
  return inlines.map((inline, index) => <InlineView key={keyOf(index)} inline={inline} />)
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.type) {
    case 'text':
      return (inline.marks ?? []).reduce<ReactNode>((inner, mark) => marked[mark](inner), inline.text)
    case 'break':
      return <br />
    case 'link':
      return (
        <span className="report-link" title={inline.url}>
          <InlinesView inlines={inline.inlines} />
        </span>
      )
    case 'citation':
      return <CitationChip citation={inline.citation} />
  }
}

const marked: { readonly [M in TextMark]: (inner: ReactNode) => ReactNode } = {
  bold: (inner) => <strong>{inner}</strong>,
  italic: (inner) => <em>{inner}</em>,
  underline: (inner) => <u>{inner}</u>,
  strikethrough: (inner) => <s>{inner}</s>,
  code: (inner) => <code>{inner}</code>,
  subscript: (inner) => <sub>{inner}</sub>,
  superscript: (inner) => <sup>{inner}</sup>,
}
