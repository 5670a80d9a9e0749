import { quoteOf, type Ranges } from '../../shared/account/range'
import type { AccountHead } from '../../shared/keeper/protocol'
import type { AccountText } from '../../shared/text/block'
import { paragraphNumberAt } from '../../shared/text/paragraph-number'
import type { Workbench } from '../workbench'

/** “quote” — Title, author, outlet, ¶ 3 */
export function referenceTo(head: AccountHead, { text, blocks }: AccountText, ranges: Ranges): string {
  const quote = quoteOf(text, ranges).replace(/\s+/g, ' ')
  const paragraph = paragraphNumberAt(blocks, ranges[0]?.[0] ?? 0)
  const from = [head.title, head.meta.author, head.meta.outlet, paragraph && `¶ ${paragraph}`].filter(Boolean)
  return `“${quote}” — ${from.join(', ')}`
}

/** Copies the selected words, or else the active passage, together with where they are from. */
export async function copyReference({ account }: Workbench): Promise<void> {
  const { head, account: text, selection, active } = account.get()
  const ranges = selection ? [selection.range] : active ? account.annotation(active)?.ranges : undefined
  if (!head || !text || !ranges) {
    account.say('Select some words or a passage first, then copy them with their reference.')
    return
  }
  try {
    await navigator.clipboard.writeText(referenceTo(head, text, ranges))
    account.say('Copied with its reference')
  } catch {
    account.say('The clipboard could not be written to; nothing was copied.', 'assertive')
  }
}
