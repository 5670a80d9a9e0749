import type { ReportFinding } from '../../../shared/report/checks/checks'
import { fixWords } from '../../../shared/report/checks/fix-words'
import { exportedPassages } from '../../../shared/report/exported-passages'
import { wordsOf } from '../../../shared/report/words'
import { readArguments } from '../arguments'
import type { Surroundings } from '../command'
import { oneLine } from '../one-line'
import { refuse } from '../refusal'
import { type CheckedHere, readReport } from './read-report'

const options = { json: { type: 'boolean' }, handling: { type: 'string' } } as const

/** What stands and what was waived, as `attest check` prints it of an account. */
export async function checkReport(args: readonly string[], surroundings: Surroundings, usage: string): Promise<void> {
  const { print } = surroundings
  const { files, text } = readArguments(args, options, [2, 2], usage)
  const [file, named] = files as [string, string]
  const report = await readReport(file, named, surroundings, 'checked', text('handling'))
  const findings = report.findings.map((finding) => tellFinding(finding, report))
  if (text('json') !== undefined) print(`${JSON.stringify(findings, null, 2)}\n`)
  else
    for (const { check, target, message, at, waived, reason } of findings) {
      const where = at ? ` At: ${oneLine(at)}` : ''
      print(
        `${waived ? 'waived' : 'STANDS'}  ${check} ${target}: ${message}${where}${waived ? ` Waived: ${reason}` : ''}\n`,
      )
    }
  const standing = findings.filter(({ waived }) => !waived).length
  if (standing > 0) refuse(standing === 1 ? 'One check stands.' : `${standing} checks stand.`)
}

function tellFinding({ check, target, message, at, fix, waiver }: ReportFinding, { head, text, account }: CheckedHere) {
  const block = at && text.blocks[at.block]
  return {
    ...{ check, target, message, waived: waiver !== undefined },
    ...(at && block && { at: wordsOf(block).slice(at.from, at.to) }),
    ...(fix && { fix: fixWords(fix, head.yardstick, exportedPassages(account)) }),
    ...(waiver && { reason: waiver.reason }),
  }
}
