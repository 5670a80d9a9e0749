import { citeQuote } from '../../shared/exporting/citation'
import { escapeHtml } from '../../shared/exporting/html/escape'
import type { Workbench } from '../workbench'

/** Copies the selected words, or else the active passage, together with where they are from. */
export async function copyReference({ account }: Workbench): Promise<void> {
  const { head, account: text, selection, active } = account.get()
  const ranges = selection ? [selection.range] : active ? account.annotation(active)?.ranges : undefined
  if (!head || !text || !ranges) {
    account.say('Select some words or a passage first, then copy them with their reference.')
    return
  }
  const citation = citeQuote({ ...head, ...text }, ranges)
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([citation], { type: 'text/plain' }),
        'text/html': new Blob([`<p dir="auto">${escapeHtml(citation)}</p>`], { type: 'text/html' }),
      }),
    ])
    account.say('Copied with its reference')
  } catch {
    account.say('The clipboard could not be written to; nothing was copied.', 'assertive')
  }
}
