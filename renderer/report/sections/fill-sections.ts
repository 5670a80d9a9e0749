import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, $getRoot, type LexicalEditor, type NodeKey, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { createContext, useCallback, useContext } from 'react'
import type { Filled } from '../../../shared/report/protocol'
import type { SectionKind } from '../../../shared/report/section'
import { SectionNode } from './section-node'

/** Asks the keeper with what sections would be filled now. */
export type AskToFill = (sections: readonly SectionKind[]) => Promise<Filled>

const FillContext = createContext<AskToFill | null>(null)

export const FillProvider = FillContext.Provider

/** Fills sections from the account as it is now, all where none are named; says how many. Nothing around them is touched. */
export function useFillSections(): (keys?: readonly NodeKey[]) => Promise<number> {
  const [editor] = useLexicalComposerContext()
  const ask = useContext(FillContext)
  return useCallback((keys) => fillSections(editor, ask, keys), [editor, ask])
}

async function fillSections(
  editor: LexicalEditor,
  ask: AskToFill | null,
  keys: readonly NodeKey[] | undefined,
): Promise<number> {
  const wanted = editor.getEditorState().read(() => {
    const nodes = keys ? keys.map((key) => $getNodeByKey(key)) : $getRoot().getChildren()
    return nodes.flatMap((node) => {
      const section = node instanceof SectionNode ? node.getSection() : undefined
      return node && section ? [{ key: node.getKey(), kind: section.section }] : []
    })
  })
  if (!ask || wanted.length === 0) return 0
  const filled = await ask([...new Set(wanted.map(({ kind }) => kind))])
  const at = Date.now()
  editor.update(
    () => {
      for (const { key, kind } of wanted) {
        const node = $getNodeByKey(key)
        const blocks = filled[kind]
        if (node instanceof SectionNode && blocks) node.fill(blocks, at)
      }
    },
    // It comes a while after it was asked for: the keyboard stays where it is by then.
    { tag: SKIP_DOM_SELECTION_TAG },
  )
  return wanted.length
}
