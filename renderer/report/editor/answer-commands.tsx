import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { mergeRegister } from '@lexical/utils'
import { $getNodeByKey, COMMAND_PRIORITY_EDITOR } from 'lexical'
import { useEffect } from 'react'
import { CitationNode } from '../citing/citation-node'
import { useFillSections } from '../sections/fill-sections'
import { SectionNode } from '../sections/section-node'
import { FILL_SECTION_COMMAND, RECITE_COMMAND, REMOVE_SECTION_COMMAND } from './report-commands'

/** Does what the chips and sections of a report ask for. */
export function AnswerCommands(): null {
  const [editor] = useLexicalComposerContext()
  const fill = useFillSections()
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          RECITE_COMMAND,
          ({ key, citation }) => {
            const node = $getNodeByKey(key)
            if (node instanceof CitationNode) node.setCitation(citation)
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
        editor.registerCommand(
          FILL_SECTION_COMMAND,
          (key) => {
            void fill([key])
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
        editor.registerCommand(
          REMOVE_SECTION_COMMAND,
          (key) => {
            const node = $getNodeByKey(key)
            if (node instanceof SectionNode) node.remove()
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
    [editor, fill],
  )
  return null
}
