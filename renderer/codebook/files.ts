import type { CodebookFormat } from '../../shared/codebook/codebook-format'
import type { Workbench } from '../workbench'

/** Has a person choose a codebook, and shows what importing it would do. */
export async function importCodebook({ bridge, account, view }: Workbench): Promise<void> {
  if (!account.allows([{ type: 'tag', id: '', tag: '' }])) return
  const chosen = await bridge.request('codebook:choose', undefined)
  if (!chosen.ok) account.warn(chosen.error)
  else if (chosen.value) {
    const importing = chosen.value
    view.update((state) => ({ ...state, importing, dialog: 'codebook-import' }))
  }
}

export async function exportCodebook({ bridge, account }: Workbench, format: CodebookFormat): Promise<void> {
  account.saveDrafts()
  const outcome = await bridge.request('codebook:export', format)
  if (!outcome.ok) account.warn(outcome.sentence)
  else if (outcome.file !== null) account.say(`Exported to ${outcome.file}`)
}

/** Has new accounts begin with the codebook in view, as it is now; or without any, where they begin with it already. */
export async function toggleKept(bench: Workbench): Promise<void> {
  const { bridge, account, view } = bench
  account.saveDrafts()
  const kept = await bridge.request('codebook:kept', undefined)
  const { sentence } = await bridge.request('codebook:keep', true)
  if (sentence) return account.warn(sentence)
  const now = await bridge.request('codebook:kept', undefined)
  // It was this one already.
  if (kept === now) await bridge.request('codebook:keep', false)
  view.update((state) => ({ ...state, keptCodebook: kept === now ? null : now }))
  account.say(kept === now ? 'New accounts begin without tags' : 'New accounts begin with this codebook')
}
