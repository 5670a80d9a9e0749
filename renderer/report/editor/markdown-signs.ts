import { $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list'
import { HEADING, type TextMatchTransformer, TRANSFORMERS, type Transformer } from '@lexical/markdown'
import type { Klass, LexicalNode } from 'lexical'

/** As deep as headings of a report go. */
const headings: Transformer = { ...HEADING, regExp: /^(#{1,3})\s/ }

/** “[ ]” at the beginning of an item makes its list one of checks; “- ” has made a list of the line by then. */
const checks: TextMatchTransformer = {
  dependencies: [ListNode, ListItemNode],
  regExp: /^\[([ x]?)\] $/i,
  trigger: ' ',
  type: 'text-match',
  replace(words, [, sign]) {
    const item = words.getParent()
    const list = item?.getParent()
    if (!$isListItemNode(item) || !$isListNode(list) || words.getPreviousSibling()) return
    list.setListType('check')
    item.setChecked(sign?.toLowerCase() === 'x')
    words.remove()
  },
}

/** What is typed as in Markdown, of what these nodes can show; code blocks are nothing that a report has. */
export function markdownSigns(nodes: readonly Klass<LexicalNode>[]): Transformer[] {
  const known = new Set(['text', ...nodes.map((node) => node.getType())])
  return [
    checks,
    ...TRANSFORMERS.filter(
      ({ type, ...one }) =>
        type !== 'multiline-element' &&
        !('dependencies' in one && one.dependencies.some((node) => !known.has(node.getType()))),
    ).map((one) => (one === HEADING ? headings : one)),
  ]
}
