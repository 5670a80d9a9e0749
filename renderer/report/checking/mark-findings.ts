import { $isTextNode, type LexicalEditor } from 'lexical'
import { useEffect } from 'react'
import type { ReportPlace } from '../../../shared/report/checks/check'
import type { ReportText } from '../../../shared/report/report'
import { wordsOf } from '../../../shared/report/words'
import { $endsOf } from '../editor/places-in-editor'
import type { ReportSlot } from '../report-slot'
import type { ReportFindings } from './report-findings'

/** Underlines what checks stand at, in the words as they were when the checks went through them. */
export function useMarkedFindings(reports: ReportSlot, findings: ReportFindings | null): void {
  useEffect(() => {
    const editor = reports.get()?.editor()
    if (!editor || !findings) return
    // What is said of a block as a whole stands beside it; underlined, it would hide what is said of words in it.
    const isWhole = ({ block, from, to }: ReportPlace) => from === 0 && to >= wordsIn(findings.text, block)
    const places = findings.standing.flatMap(({ at }) => (at && !isWhole(at) ? [at] : []))
    const ranges = places.flatMap((place) => rangeOf(editor, place) ?? [])
    CSS.highlights.set('report-finding', new Highlight(...ranges))
    return () => void CSS.highlights.delete('report-finding')
  }, [reports, findings])
}

function wordsIn({ blocks }: ReportText, block: number): number {
  const one = blocks[block]
  return one ? wordsOf(one).length : 0
}

function rangeOf(editor: LexicalEditor, place: ReportPlace): StaticRange | undefined {
  const ends = editor.getEditorState().read(() => {
    const found = $endsOf(place)
    if (!found?.start || !found.end || !$isTextNode(found.start.node) || !$isTextNode(found.end.node)) return undefined
    const shift = place.from < place.to ? 1 : 0
    return {
      start: { key: found.start.node.getKey(), offset: found.start.offset - shift },
      end: { key: found.end.node.getKey(), offset: found.end.offset },
    }
  })
  if (!ends) return undefined
  const [start, end] = [ends.start, ends.end].map(({ key }) => textIn(editor.getElementByKey(key)))
  if (!start || !end || ends.start.offset < 0) return undefined
  return new StaticRange({
    startContainer: start,
    startOffset: Math.min(ends.start.offset, start.length),
    endContainer: end,
    endOffset: Math.min(ends.end.offset, end.length),
  })
}

function textIn(element: HTMLElement | null): Text | undefined {
  const walker = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const node = walker?.nextNode()
  return node instanceof Text ? node : undefined
}
