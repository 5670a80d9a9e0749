import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, $getSelection } from 'lexical'
import { useEffect } from 'react'
import { useWorkbench } from '../../workbench'
import { $insertCitation } from '../citing/insert-citation'
import { citationOf } from '../citing/passages-here'
import { $toggleJudgment } from '../judging/toggle-judgment'
import { useFillSections } from '../sections/fill-sections'

/** Gives commands what they act on, for as long as the editor is there. */
export function EditorHandle(): null {
  const [editor] = useLexicalComposerContext()
  const { account, reports } = useWorkbench()
  const fill = useFillSections()
  useEffect(() => {
    reports.put({
      cite: (id) => {
        const citation = citationOf(account, { id })
        if (!citation) return false
        editor.update(() => {
          // Whoever has not been in the text yet cites at its end.
          if (!$getSelection()) $getRoot().selectEnd()
          $insertCitation(citation)
        })
        return true
      },
      toggleJudgment: () => editor.update(() => $toggleJudgment()),
      fillSections: () => fill(),
      focus: () => editor.focus(),
      editor: () => editor,
    })
    return () => reports.put(null)
  }, [editor, account, reports, fill])
  useEffect(() => {
    if (!reports.takeFocus()) return
    const focus = () => {
      // Its words come once it is there.
      if (editor.getEditorState().read(() => $getRoot().isEmpty())) return
      stop()
      editor.focus(undefined, { defaultSelection: 'rootStart' })
    }
    const stop = editor.registerUpdateListener(focus)
    focus()
    return stop
  }, [editor, reports])
  return null
}
