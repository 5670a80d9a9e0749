import { type Line, Narrator } from '../../shared/history/narrator'
import { orderLog } from '../../shared/history/order'
import type { LogEntries } from '../../shared/history/read-log'
import type { OpenAccount } from '../account/open-account'

/** Entries of an account's log as lines, in their order. */
export function narrate({ doc, source }: Pick<OpenAccount, 'doc' | 'source'>, entries: LogEntries): readonly Line[] {
  const narrator = new Narrator(doc, source.text)
  return orderLog(entries).keys.flatMap((key) => {
    const entry = entries.get(key)
    return entry ? narrator.tell(key, entry) : []
  })
}
