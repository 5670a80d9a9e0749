import type { AccountText } from '../../shared/text/block'

/** Whether the text begins with its own title, which then is not shown a second time: nothing of the text is left out. */
export function isTitled({ text, blocks, title }: AccountText & { readonly title: string }): boolean {
  const first = blocks[0]
  return first?.type === 'heading' && text.slice(first.start, first.end).trim() === title.trim()
}
