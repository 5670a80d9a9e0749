import { $isListItemNode } from '@lexical/list'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import { $insertNodeToNearestRoot } from '@lexical/utils'
import fc from 'fast-check'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { CitationNode } from '../../renderer/report/citing/citation-node'
import { $insertCitation } from '../../renderer/report/citing/insert-citation'
import { blockTypeNames, setBlockType } from '../../renderer/report/editor/block-types'
import { tableEdits } from '../../renderer/report/editor/table-edits'
import { $setJudgmentState } from '../../renderer/report/judging/judgment-state'
import { $toggleJudgment } from '../../renderer/report/judging/toggle-judgment'
import { SectionNode } from '../../renderer/report/sections/section-node'
import type { Citation } from '../../shared/report/citation'
import { sectionKinds } from '../../shared/report/section'

/** Something that a person does in a report; places are counted through what there is. */
export type ReportStep =
  | { readonly do: 'type'; readonly at: number; readonly length: number }
  | { readonly do: 'erase'; readonly at: number; readonly length: number }
  | { readonly do: 'format'; readonly at: number; readonly length: number; readonly mark: 'bold' | 'italic' }
  | { readonly do: 'split' | 'join' | 'cite' | 'judge' | 'table'; readonly at: number }
  | { readonly do: 'recite' | 'uncite' | 'fill' | 'unsection'; readonly which: number }
  | { readonly do: 'state'; readonly at: number; readonly state: number }
  | { readonly do: 'section'; readonly at: number; readonly kind: number }
  | { readonly do: 'block'; readonly at: number; readonly type: number }
  | { readonly do: 'edit-table'; readonly at: number; readonly edit: number }
  | { readonly do: 'undo' | 'redo' }

const at = fc.nat(300)
const length = fc.integer({ min: 1, max: 8 })
const which = fc.nat(10)

const weighed = (weight: number, arbitrary: fc.Arbitrary<ReportStep>) => ({ weight, arbitrary })
const one = <const D extends string>(name: D) => fc.constant(name)

export const anyReportStep: fc.Arbitrary<ReportStep> = fc.oneof(
  weighed(12, fc.record({ do: one('type'), at, length: fc.integer({ min: 1, max: 3 }) })),
  weighed(5, fc.record({ do: one('erase'), at, length })),
  weighed(3, fc.record({ do: one('format'), at, length, mark: fc.constantFrom('bold' as const, 'italic' as const) })),
  weighed(4, fc.record({ do: one('split'), at })),
  weighed(3, fc.record({ do: one('join'), at })),
  weighed(5, fc.record({ do: one('cite'), at })),
  weighed(2, fc.record({ do: fc.constantFrom('recite' as const, 'uncite' as const), which })),
  weighed(2, fc.record({ do: one('judge'), at })),
  weighed(2, fc.record({ do: one('state'), at, state: fc.nat(4) })),
  weighed(1, fc.record({ do: one('section'), at, kind: fc.nat(10) })),
  weighed(1, fc.record({ do: fc.constantFrom('fill' as const, 'unsection' as const), which })),
  weighed(3, fc.record({ do: one('block'), at, type: fc.nat(7) })),
  weighed(1, fc.record({ do: one('table'), at })),
  weighed(3, fc.record({ do: one('edit-table'), at, edit: fc.nat(6) })),
  weighed(2, fc.record({ do: one('undo') })),
  weighed(1, fc.record({ do: one('redo') })),
)

/** Signs that nobody has written yet, so that each can be followed. */
export class FreshSigns {
  #next = 0x4e00

  take(length: number): string {
    return Array.from({ length }, () => String.fromCharCode(this.#next++)).join('')
  }
}

/** Does a step in the way the window does it. Call outside updates of the editor. */
export function takeStep(editor: LexicalEditor, step: ReportStep, fresh: FreshSigns): void {
  switch (step.do) {
    case 'undo':
      return void editor.dispatchCommand(UNDO_COMMAND, undefined)
    case 'redo':
      return void editor.dispatchCommand(REDO_COMMAND, undefined)
    case 'block': {
      editor.update(() => void $select(step.at))
      return setBlockType(editor, blockTypeNames[step.type % blockTypeNames.length] as never)
    }
    default:
      return editor.update(() => $take(editor, step, fresh))
  }
}

function $take(
  editor: LexicalEditor,
  step: Exclude<ReportStep, { do: 'undo' | 'redo' | 'block' }>,
  fresh: FreshSigns,
): void {
  switch (step.do) {
    case 'type':
      return $select(step.at)?.insertText(fresh.take(step.length))
    case 'erase':
      return $select(step.at, step.length)?.removeText()
    case 'format':
      $select(step.at, step.length)
      return void editor.dispatchCommand(FORMAT_TEXT_COMMAND, step.mark)
    case 'split':
      if ($select(step.at)) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
      return
    case 'join':
      return $join(step.at)
    case 'cite':
      if ($select(step.at)) $insertCitation(citationOf(step.at))
      return
    case 'recite':
      return $nth(CitationNode, step.which)?.setCitation(citationOf(step.which + 1000))
    case 'uncite':
      return $nth(CitationNode, step.which)?.remove()
    case 'judge':
      $select(step.at)
      return $toggleJudgment()
    case 'state': {
      const block = $select(step.at)?.anchor.getNode().getTopLevelElement()
      if (!$isParagraphNode(block)) return
      if (step.state === 4) return $setJudgmentState(block, 'judgment', true)
      if (step.state === 0) return $setJudgmentState(block, 'likelihood', ((step.at % 7) + 1) as 1)
      if (step.state === 1) return $setJudgmentState(block, 'confidence', step.at % 2 ? 'low' : 'high')
      if (step.state === 2) return $setJudgmentState(block, 'assumptions', `as ${step.at}`)
      return $setJudgmentState(block, 'restsOn', [citationOf(step.at).annotation])
    }
    case 'section': {
      if (!$select(step.at)) return
      const section = sectionKinds[step.kind % sectionKinds.length] ?? null
      return void $insertNodeToNearestRoot(new SectionNode({ section, filledAt: 0, blocks: [] }))
    }
    case 'fill': {
      const inlines = [{ type: 'text', text: `filled ${step.which}` } as const]
      return $nth(SectionNode, step.which)?.fill([{ type: 'paragraph', inlines }], step.which + 1)
    }
    case 'unsection':
      return $nth(SectionNode, step.which)?.remove()
    case 'table':
      if (!$select(step.at)) return
      return void editor.dispatchCommand(INSERT_TABLE_COMMAND, {
        rows: '2',
        columns: '2',
        includeHeaders: { rows: true, columns: false },
      })
    case 'edit-table': {
      const cells = $all().filter((node) => node.getType() === 'tablecell') as ElementNode[]
      if (cells.length === 0) return
      cells[step.at % cells.length]?.selectEnd()
      return tableEdits[step.edit]?.edit()
    }
  }
}

const $all = (): readonly LexicalNode[] => {
  const below = (node: LexicalNode): readonly LexicalNode[] =>
    $isElementNode(node) ? [node, ...node.getChildren().flatMap(below)] : [node]
  return below($getRoot())
}

function $nth<T extends LexicalNode>(klass: abstract new (...args: never[]) => T, which: number): T | undefined {
  const all = $all().filter((node): node is T => node instanceof klass)
  return all[which % all.length]
}

/** Where words can be: in texts, and in elements that have no text. */
interface Spot {
  readonly key: string
  readonly offset: number
  readonly type: 'text' | 'element'
}

const $spots = (): readonly Spot[] =>
  $all().flatMap((node): Spot[] => {
    const key = node.getKey()
    if (node.getType() === 'text')
      return Array.from({ length: node.getTextContentSize() + 1 }, (_, offset) => ({ key, offset, type: 'text' }))
    const isLine = $isElementNode(node) && !['root', 'list', 'table', 'tablerow', 'tablecell'].includes(node.getType())
    return isLine && node.isEmpty() ? [{ key, offset: 0, type: 'element' }] : []
  })

const $cellOf = ({ key }: Spot): string | undefined =>
  $getNodeByKey(key)
    ?.getParents()
    .find((parent) => parent.getType() === 'tablecell')
    ?.getKey()

/** Selects so many signs on from a place, or puts the caret there. */
function $select(place: number, length = 0) {
  const spots = $spots()
  if (spots.length === 0) return undefined
  const from = spots[place % spots.length] as Spot
  const last = spots[Math.min((place % spots.length) + length, spots.length - 1)] as Spot
  // A page selects whole cells where more than one is touched.
  const to = $cellOf(from) === $cellOf(last) ? last : from
  const selection = $createRangeSelection()
  selection.anchor.set(from.key, from.offset, from.type)
  selection.focus.set(to.key, to.offset, to.type)
  $setSelection(selection)
  return selection
}

/** Puts a block behind the one before it, as the backspace key does at its beginning. */
function $join(place: number): void {
  $select(place)
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const node = selection.anchor.getNode()
  const block = $isListItemNode(node) ? node : (node.getParents().find($isListItemNode) ?? node.getTopLevelElement())
  const before = block?.getPreviousSibling()
  if (!$isElementNode(block) || !$isElementNode(before) || before.getType() === 'table') return
  before.selectEnd()
  const end = $getSelection()
  const start = $isRangeSelection(end) ? end.anchor : undefined
  if (!start) return
  const { key, offset, type } = start
  block.selectStart()
  const joined = $getSelection()
  if (!$isRangeSelection(joined)) return
  joined.anchor.set(key, offset, type)
  joined.removeText()
}

function citationOf(number: number): Citation {
  return {
    account: '0a000000-0000-4000-8000-000000000000',
    annotation: `0b000000-0000-4000-8000-${number.toString().padStart(12, '0')}`,
    cited: {
      kind: 'claim',
      ranges: [[number, number + 5]],
      quote: `said ${number}`,
      sources: ['The clerk'],
      reliability: ['B'],
      credibility: ['2'],
      disputedBy: [],
      denies: false,
    },
  }
}
