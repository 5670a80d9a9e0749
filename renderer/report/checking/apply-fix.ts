import { $createNodeSelection, $getRoot, $isParagraphNode, $setSelection, type LexicalEditor } from 'lexical'
import type { ReportFix, ReportPlace } from '../../../shared/report/checks/check'
import type { AccountStore } from '../../keeper/account-store'
import { $insertCitation } from '../citing/insert-citation'
import { citationOf } from '../citing/passages-here'
import { $citationAt, $selectPlace } from '../editor/places-in-editor'
import { FILL_SECTION_COMMAND } from '../editor/report-commands'
import { $setJudgmentState } from '../judging/judgment-state'

/** Does what mends a finding. Of a passage that has changed, it only leads there: whether it still holds is for a person to say. */
export function applyFix(editor: LexicalEditor, account: AccountStore, fix: ReportFix): void {
  editor.update(() => {
    switch (fix.do) {
      case 'replace':
        $selectPlace(fix)?.insertText(fix.with)
        return
      case 'cite': {
        const citation = citationOf(account, { id: fix.annotation })
        if (citation && $selectPlace({ block: fix.block, from: fix.at, to: fix.at })) $insertCitation(citation)
        return
      }
      case 'set-likelihood':
      case 'make-judgment': {
        const block = $getRoot().getChildAtIndex(fix.block)
        if (!$isParagraphNode(block)) return
        $setJudgmentState(block, 'judgment', true)
        if (fix.likelihood) $setJudgmentState(block, 'likelihood', fix.likelihood)
        return
      }
      case 'recite': {
        const node = $citationAt(fix.block, fix.at)
        if (!node) return
        const selection = $createNodeSelection()
        selection.add(node.getKey())
        $setSelection(selection)
        account.reveal(node.getCitation()?.annotation ?? '')
        return
      }
      case 'fill': {
        const section = $getRoot().getChildAtIndex(fix.block)
        if (section) editor.dispatchCommand(FILL_SECTION_COMMAND, section.getKey())
      }
    }
  })
  editor.focus()
}

/** Selects a place in the text and brings it into view. */
export function showPlace(editor: LexicalEditor, place: ReportPlace): void {
  editor.update(() => void $selectPlace(place), { discrete: true })
  editor.focus()
  showBlock(editor, place.block)
}

function showBlock(editor: LexicalEditor, block: number): void {
  const key = editor.getEditorState().read(() => $getRoot().getChildAtIndex(block)?.getKey())
  const element = key === undefined ? null : editor.getElementByKey(key)
  element?.scrollIntoView({ block: 'nearest' })
}
