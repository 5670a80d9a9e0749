import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createHeadingNode } from '@lexical/rich-text'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import { $insertNodeToNearestRoot } from '@lexical/utils'
import { $createTextNode, type LexicalEditor, type NodeKey } from 'lexical'
import {
  Gavel,
  Heading1,
  Heading2,
  Heading3,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  ScrollText,
  Table,
  TextQuote,
} from 'lucide-react'
import { useCallback } from 'react'
import { type SectionKind, sectionKinds, sectionNames } from '../../../shared/report/section'
import { fold } from '../../../shared/text/fold'
import { $toggleJudgment } from '../judging/toggle-judgment'
import { useFillSections } from '../sections/fill-sections'
import { SectionNode } from '../sections/section-node'
import { type BlockType, blockTypeNames, blockTypes, setBlockType } from './block-types'
import { type TableEdit, tableEdits, useInTable } from './table-edits'
import { type Choice, Typeahead } from './typeahead'

const icons: { readonly [T in BlockType]: LucideIcon } = {
  paragraph: Pilcrow,
  h1: Heading1,
  h2: Heading2,
  h3: Heading3,
  bullet: List,
  number: ListOrdered,
  check: ListChecks,
  quote: TextQuote,
}

/** Behind a “/”: what a block can be, and what can be put in. */
export function SlashMenu() {
  const [editor] = useLexicalComposerContext()
  const fill = useFillSections()
  const inTable = useInTable()
  const choicesFor = useCallback(
    (typed: string) => {
      const wanted = fold(typed).text
      const all = [
        ...(inTable ? tableEdits.map(ofTable) : []),
        ...blockTypeNames.map((type) => ofBlock(editor, type)),
        choice('judgment', 'Judgment', Gavel, () => $toggleJudgment()),
        choice('table', 'Table', Table, () =>
          editor.dispatchCommand(INSERT_TABLE_COMMAND, {
            rows: '3',
            columns: '3',
            includeHeaders: { rows: true, columns: false },
          }),
        ),
        ...sectionKinds.map((kind) => ofSection(kind, fill)),
      ]
      // “h1” and “quote” as well, which are what others call them.
      return all.filter(({ name, key }) => [name, key].some((words) => fold(words).text.includes(wanted)))
    },
    [editor, fill, inTable],
  )
  return <Typeahead trigger="/" label="What to put in" choicesFor={choicesFor} nothing="Nothing is called so." />
}

function choice(key: string, name: string, Icon: LucideIcon, choose: () => void): Choice {
  const shown = (
    <>
      <Icon size={15} strokeWidth={1.6} aria-hidden="true" />
      {name}
    </>
  )
  return { key, name, shown, choose }
}

const ofBlock = (editor: LexicalEditor, type: BlockType): Choice =>
  choice(type, blockTypes[type], icons[type], () => setBlockType(editor, type))

const ofTable = ({ name, icon, edit }: TableEdit): Choice => choice(name, name, icon, edit)

/** Filled at once: nobody puts one in to leave it empty. */
const ofSection = (kind: SectionKind, fill: (keys: readonly NodeKey[]) => Promise<number>): Choice =>
  choice(kind, `Section: ${sectionNames[kind]}`, ScrollText, () => {
    const key = $insertSection(kind)
    queueMicrotask(() => void fill([key]))
  })

/** Puts an empty section under a heading of its own behind the block with the caret. */
function $insertSection(section: SectionKind): NodeKey {
  const node = new SectionNode({ section, filledAt: 0, blocks: [] })
  $insertNodeToNearestRoot(node)
  node.insertBefore($createHeadingNode('h2').append($createTextNode(sectionNames[section])))
  return node.getKey()
}
