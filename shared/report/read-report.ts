import type * as Y from 'yjs'
import { filledBlocks, sectionValues } from './block-values'
import { judgmentOf } from './judgment-values'
import { readInlines } from './read-inlines'
import type { Inlines, ListBlock, ListItem, ReportBlock, ReportText, TableCell } from './report'
import { type Child, childrenOf, type Element, rootOf } from './shared-tree'

// The shared text of a report as Lexical's collaboration (version 1) keeps it, read without an editor. Whatever
// somebody else's program has made of it, something is read: words are never passed over.

export function readReportText(doc: Y.Doc): ReportText {
  return readTree(childrenOf(rootOf(doc)))
}

/** The text that nodes of an editor have, by the same rules. */
export const readTree = (children: readonly Child[]): ReportText => ({ blocks: blocksIn(children) })

function blocksIn(children: readonly Child[]): readonly ReportBlock[] {
  const blocks: ReportBlock[] = []
  /** What stands by itself where only blocks should. */
  let loose: Child[] = []
  const close = () => {
    if (loose.length > 0) blocks.push({ type: 'paragraph', inlines: readInlines(loose) })
    loose = []
  }
  for (const child of children) {
    const block = blockOf(child)
    if (!block) loose.push(child)
    else {
      close()
      blocks.push(block)
    }
  }
  close()
  return blocks
}

function blockOf(child: Child): ReportBlock | undefined {
  if (child.is === 'decorator' && child.type === 'section') return sectionOf(child.attribute)
  if (child.is !== 'element' || child.type === 'link' || child.type === 'autolink') return undefined
  const element = child.read()
  const { type } = child
  switch (type) {
    case 'heading':
      return { type, level: levelOf(element.attribute('__tag')), inlines: readInlines(element.children) }
    case 'quote':
      return { type, inlines: readInlines(element.children) }
    case 'list':
      return listOf(element)
    case 'table':
      return { type, rows: rowsOf(element) }
    default: {
      const judgment = type === 'paragraph' ? judgmentOf(element.state) : undefined
      return { type: 'paragraph', inlines: readInlines(element.children), ...(judgment && { judgment }) }
    }
  }
}

const levelOf = (tag: unknown): 1 | 2 | 3 => (tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3)

function listOf(element: Element): ListBlock {
  const kind = element.attribute('__listType')
  const list = kind === 'number' || kind === 'check' ? kind : 'bullet'
  const items: ListItem[] = []
  for (const child of element.children) {
    if (child.is !== 'element') continue
    const item = child.read()
    // A list below an item stands in an item of its own after it.
    const below = item.children.flatMap((one) => (isList(one) ? [listOf(one.read())] : []))
    const inlines = readInlines(item.children.filter((one) => !isList(one)))
    const last = items.at(-1)
    if (below.length > 0 && inlines.length === 0 && last)
      items[items.length - 1] = { ...last, below: [...last.below, ...below] }
    else items.push({ inlines, ...(list === 'check' && { checked: item.attribute('__checked') === true }), below })
  }
  return { type: 'list', list, items }
}

const isList = (child: Child): child is Extract<Child, { is: 'element' }> =>
  child.is === 'element' && child.type === 'list'

const rowsOf = (table: Element): readonly (readonly TableCell[])[] =>
  table.children.flatMap((row) =>
    row.is === 'element'
      ? [row.read().children.flatMap((cell) => (cell.is === 'element' ? [cellOf(cell.read())] : []))]
      : [],
  )

/** The paragraphs of a cell are lines of it. */
function cellOf(cell: Element): TableCell {
  const lines = blocksIn(cell.children).flatMap(linesIn)
  const inlines = lines.flatMap((line, index): Inlines => (index === 0 ? line : [{ type: 'break' }, ...line]))
  return { header: Number(cell.attribute('__headerState')) > 0, inlines }
}

const linesIn = (block: ReportBlock): readonly Inlines[] =>
  block.type === 'list'
    ? block.items.flatMap(({ inlines, below }) => [inlines, ...below.flatMap(linesIn)])
    : [block.type === 'section' || block.type === 'table' ? [] : block.inlines]

function sectionOf(attribute: (name: string) => unknown): ReportBlock {
  const section = sectionValues.section.safeParse(attribute('__section')).data
  const blocks = filledBlocks.safeParse(attribute('__blocks')).data ?? []
  if (!section) return { type: 'paragraph', inlines: [{ type: 'text', text: unknownSection }] }
  const filledAt = sectionValues.filledAt.safeParse(attribute('__filledAt')).data ?? 0
  return { type: 'section', section, filledAt, blocks }
}

const unknownSection = '[A section that this version of Attest cannot read.]'
