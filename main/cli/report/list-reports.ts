import { readPeople } from '../../../shared/account/annotations'
import { nameOf } from '../../../shared/exporting/name-of'
import { isoTime } from '../../../shared/exporting/time'
import { countWords } from '../../../shared/report/words'
import { yardsticks } from '../../../shared/report/yardstick'
import { readReports } from '../../report/read-reports'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import type { Surroundings } from '../command'
import { oneLine } from '../one-line'
import { lostRemarks } from '../show'

/** A line for each, or JSON. */
export async function listReports(
  args: readonly string[],
  { print, remark }: Surroundings,
  usage: string,
): Promise<void> {
  const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], usage)
  const account = await readAccount(files[0] as string)
  const people = readPeople(account.doc)
  const listed = readReports(account).map(({ head, text: written }) => {
    const { id, title, yardstick, template, by, at } = head
    const words = countWords(written)
    return { id, title, yardstick, template, words, by: { id: by, name: nameOf(people, by) }, at: isoTime(at) }
  })
  if (text('json') !== undefined) print(`${JSON.stringify(listed, null, 2)}\n`)
  else
    for (const { id, title, yardstick, words, by, at } of listed) {
      const about = [yardsticks[yardstick].name, `${words} words`, `by ${oneLine(by.name)}`, at.slice(0, 10)]
      print(`${id}  ${oneLine(title)} (${about.join(', ')})\n`)
    }
  for (const sentence of lostRemarks(account, 'listed')) remark(sentence)
}
