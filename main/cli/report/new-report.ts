import { randomUUID } from 'node:crypto'
import { reportDocument } from '../../../shared/account/schema'
import { emptySections, fillEmptySections } from '../../../shared/report/fill-empty-sections'
import type { ReportId } from '../../../shared/report/report'
import { templateNames } from '../../../shared/report/template'
import { reportTitleLimit } from '../../../shared/report/values'
import { yardstickNames } from '../../../shared/report/yardstick'
import type { OpenAccount } from '../../account/open-account'
import { fillJob, fillSections } from '../../report/fill-sections'
import { savedOrRefused, withAccount } from '../account'
import { readArguments } from '../arguments'
import { authorOf } from '../author'
import type { Surroundings } from '../command'
import { readElsewhere } from '../library/elsewhere'
import { commandSentence, refuse } from '../refusal'
import { readWord } from '../tradecraft/note-down'

const options = {
  title: { type: 'string' },
  template: { type: 'string' },
  yardstick: { type: 'string' },
  author: { type: 'string' },
} as const

/** Prints the id of the report that was begun. */
export async function newReport(args: readonly string[], surroundings: Surroundings, usage: string): Promise<void> {
  const { files, text } = readArguments(args, options, [1, 1], usage)
  const title = text('title')?.replace(/\s+/g, ' ').trim() ?? ''
  if (title === '') refuse('A report must have a title: --title TITLE.')
  if (title.length > reportTitleLimit) refuse(`A title may be ${reportTitleLimit} characters long at most.`)
  const { profile, print } = surroundings
  const template = readWord('template', templateNames, text('template') ?? 'blank')
  const yardstick = readWord('yardstick', yardstickNames, text('yardstick') ?? 'icd-203')
  const id = randomUUID()
  await withAccount(files[0] as string, profile, async (account) => {
    const author = await authorOf(account, profile, text('author'))
    const made = account.run([{ type: 'make-report', id, title, template, yardstick }], author)
    if (!made.ok) return refuse(commandSentence(made.error))
    await savedOrRefused(account, made.value.saved)
    // It is there, whatever becomes of its sections.
    print(`${id}\n`)
    await fill(account, id, surroundings)
  })
}

/** With what the account says now, as a window does with a report that it begins. */
async function fill(account: OpenAccount, id: ReportId, surroundings: Surroundings): Promise<void> {
  const text = account.reports.doc(reportDocument(id))
  const sections = emptySections(text)
  if (sections.length === 0) return
  const filled = await fillSections(fillJob(account, await readElsewhere(account, surroundings), id, sections))
  fillEmptySections(text, filled, Date.now())
  await savedOrRefused(
    account,
    account.settled().then(() => undefined),
  )
}
