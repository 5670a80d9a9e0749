import type * as Y from 'yjs'
import { mapNames, mapsOf, parseFieldKey } from '../../shared/account/schema'
import type { Called, ExportedChange } from '../../shared/exporting/history'
import type { Change, LogEntry } from '../../shared/history/entry'
import type { LogEntries } from '../../shared/history/read-log'
import type { AccountText } from '../../shared/text/block'
import { narrate } from '../history/narrate'

const comments: ReadonlySet<string> = new Set([
  mapNames.replies,
  mapNames.replyFields,
  mapNames.threads,
  mapNames.verdicts,
  mapNames.broughtVerdicts,
])

/** Every change of an account as exports tell it, oldest first. */
export function toldHistory(
  account: { readonly doc: Y.Doc; readonly source: AccountText },
  entries: LogEntries,
): readonly ExportedChange[] {
  const { grades } = mapsOf(account.doc)
  const partOf = ({ map, key }: Change): ExportedChange['of'] => {
    if (comments.has(map)) return 'comments'
    const isOfGrade = map === mapNames.grades || (map === mapNames.fields && grades.has(parseFieldKey(key)?.id ?? ''))
    return isOfGrade ? 'grades' : undefined
  }
  return narrate(account, entries).map(({ entry, change, at, name, did }) => {
    const changed = (entries.get(entry) as LogEntry).changes[change] as Change
    return { at, name, did, of: partOf(changed), called: calledBy(changed) }
  })
}

function calledBy({ map, key, after }: Change): Called | undefined {
  if (map === mapNames.entities) {
    const name = (after as { readonly name?: unknown } | null | undefined)?.name
    return typeof name === 'string' ? { id: key, name } : undefined
  }
  const edited = map === mapNames.fields ? parseFieldKey(key) : undefined
  return edited?.field === 'name' && typeof after === 'string' ? { id: edited.id, name: after } : undefined
}
