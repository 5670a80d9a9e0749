import type { Command, Surroundings } from '../command'
import { refuse } from '../refusal'
import { checkReport } from './check-report'
import { listReports } from './list-reports'
import { newReport } from './new-report'
import { showReport } from './show-report'

type Action = (args: readonly string[], surroundings: Surroundings, usage: string) => Promise<void>

/** What can be done, by the word behind `report`. */
const actions: Readonly<Record<string, Action>> = {
  list: listReports,
  new: newReport,
  check: checkReport,
  show: showReport,
}

export const reportCommand: Command = {
  usage: 'report list|new|check|show FILE …',
  about:
    'list the reports of an account (report list FILE --json), begin one (report new FILE --title TITLE [--template NAME] [--yardstick icd-203|phia]), say what one does not yet support and end with 1 while anything of that stands (report check FILE REPORT [--handling MARK] [--json]), or print one as plain text (report show FILE REPORT); REPORT is a title or the beginning of an id',
  async run([action = '', ...args], surroundings) {
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined
    if (!act) return refuse(`Type it as “attest ${this.usage}”.`)
    await act(args, surroundings, this.usage)
  },
}
