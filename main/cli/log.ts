import type { EntryKey, LogEntry } from '../../shared/history/entry'
import { Narrator } from '../../shared/history/narrator'
import { orderLog } from '../../shared/history/order'
import type { LogEntries } from '../../shared/history/read-log'
import { receivedTimes } from '../../shared/history/received'
import { replay } from '../../shared/history/replay'
import { several } from '../../shared/text/phrases'
import { logOf } from '../history/log-of'
import { profilePaths } from '../profile/profile-folder'
import { readReceipts } from '../team/receipts-file'
import { readAccount } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { entryNames, findEntry } from './entry-name'
import { oneLine } from './one-line'
import { refuse } from './refusal'
import { damageRemarks, showAccount, unreadableRemarks } from './show'

export const logCommand: Command = {
  usage: 'log FILE [--json]',
  about: 'print every change to an account, oldest first: who did what, and what was there before',
  async run(args, { profile, print, remark }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const { id, doc, source, updates, damaged } = await readAccount(files[0] as string)
    const { entries, places, unreadable } = logOf(updates)
    const narrator = new Narrator(doc, source.text)
    const received = receivedTimes(places, await readReceipts(profilePaths(profile).teams, id))
    const told = orderLog(entries).keys.map((key) =>
      tell(key, entries.get(key) as LogEntry, received.get(key), narrator),
    )
    print(text('json') === undefined ? printed(told, entries) : `${JSON.stringify({ id, entries: told }, null, 2)}\n`)
    if (entries.size === 0) remark('No history was kept of this account before now; it is from the next change on.')
    for (const sentence of damageRemarks(damaged, 'told')) remark(sentence)
    if (unreadable > 0) remark(`${several(unreadable, 'entry', 'entries')} of the log cannot be read and are not told.`)
  },
}

/** @param received when it came to a server, by the server's clock; undefined where no server is known to have it */
function tell(entry: EntryKey, told: LogEntry, received: number | undefined, narrator: Narrator) {
  const { parents, person, device, at, changes } = told
  const lines = narrator.tell(entry, told)
  return {
    entry,
    parents,
    person,
    author: lines[0]?.name ?? person,
    device,
    at: new Date(at).toISOString(),
    ...(received !== undefined && { received: new Date(received).toISOString() }),
    changes: changes.map((change, i) => ({ ...change, line: `${lines[i]?.name} ${lines[i]?.did}` })),
  }
}

/** One line a change, with the name by which `history --at` finds its entry. */
function printed(told: readonly ReturnType<typeof tell>[], entries: LogEntries): string {
  const names = entryNames(entries)
  return told
    .flatMap(({ entry, at, changes }) => {
      const time = `${at.slice(0, 10)} ${at.slice(11, 19)}Z`
      return changes.map(({ line }) => `${names.get(entry)}  ${time}  ${oneLine(line)}\n`)
    })
    .join('')
}

export const historyCommand: Command = {
  usage: 'history FILE --at ENTRY --json',
  about: 'print an account and its annotations as they were just after an entry of its log, for whoever wrote it',
  async run(args, { print, remark }) {
    const options = { at: { type: 'string' }, json: { type: 'boolean' } } as const
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const wanted = text('at') ?? refuse(`Say which entry, as “attest log FILE” names them: attest ${this.usage}`)
    const account = await readAccount(files[0] as string)
    const { entries } = logOf(account.updates)
    if (entries.size === 0) refuse('No history was kept of this account: there is no entry to go back to.')
    const doc = replay(account.doc, entries, findEntry(entries, wanted))
    const { shown, ...unread } = showAccount({ ...account, doc })
    print(`${JSON.stringify(shown, null, 2)}\n`)
    const lost = damageRemarks(account.damaged, 'shown')
    for (const sentence of [...lost, ...unreadableRemarks(unread, 'held')]) remark(sentence)
  },
}
