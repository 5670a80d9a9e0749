import { holds } from '../../../shared/history/verdict'
import { isReportCheckName, type ReportCheckName, reportCheckNames } from '../../../shared/report/checks/checks'
import { type Checked, wholeAccount } from '../../../shared/tradecraft/checks/check'
import { checkedAccount } from '../../../shared/tradecraft/checks/checked-account'
import {
  type CheckName,
  checkNames,
  type Finding,
  findingsIn,
  isCheckName,
} from '../../../shared/tradecraft/checks/checks'
import { natureOf } from '../../../shared/tradecraft/natures'
import { journalsIn, verifyHere } from '../../history/verify-account'
import { readSettings } from '../../profile/profile'
import { profilePaths } from '../../profile/profile-folder'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command, Surroundings } from '../command'
import { readElsewhere } from '../library/elsewhere'
import { ofProfile } from '../profile'
import { commandSentence, refuse } from '../refusal'
import { standsInReport } from '../report/stands-in-report'
import { lostRemarks } from '../show'
import { noteDown } from './note-down'

const options = { json: { type: 'boolean' }, handling: { type: 'string' }, 'older-than': { type: 'string' } } as const

export const checkCommand: Command = {
  usage: 'check FILE [--handling MARK] [--older-than DAYS] [--json]',
  about:
    'say what of an account is not yet well founded, and end with 1 while anything of that stands; --handling is the mark of what it is to go into, --older-than how many days a grade holds',
  async run(args, surroundings) {
    const { print } = surroundings
    const { files, text, integer } = readArguments(args, options, [1, 1], this.usage)
    const gradeDays = integer('older-than')
    const asked = { handling: text('handling'), ...(gradeDays !== undefined && { gradeDays }) }
    const found = await findingsOf(files[0] as string, surroundings, asked)
    const findings = found.map(({ check, target, message, waiver }) => ({
      ...{ check, target, message, waived: waiver !== undefined },
      ...(waiver && { reason: waiver.reason }),
    }))
    const standing = findings.filter(({ waived }) => !waived)
    if (text('json') !== undefined) print(`${JSON.stringify(findings, null, 2)}\n`)
    else
      for (const { check, target, message, waived, reason } of findings)
        print(`${waived ? 'waived' : 'STANDS'}  ${check} ${target}: ${message}${waived ? ` Waived: ${reason}` : ''}\n`)
    if (standing.length > 0) refuse(standing.length === 1 ? 'One check stands.' : `${standing.length} checks stand.`)
  },
}

/** What whoever asks can say; without it, grades hold as long as in the window. */
type Asked = Partial<Pick<Checked, 'handling' | 'gradeDays'>>

/** Also what is waived. */
async function findingsOf(file: string, surroundings: Surroundings, asked: Asked = {}): Promise<readonly Finding[]> {
  const account = await readAccount(file)
  for (const sentence of lostRemarks(account, 'checked')) surroundings.remark(sentence)
  const verified = await verifyHere(journalsIn(profilePaths(surroundings.profile).journal))(file)
  const failed = verified.ok ? verified.value.checks.filter((check) => !holds(check)).map(({ name }) => name) : []
  const altered = (['text', 'original'] as const).filter((what) => failed.includes(what))
  const elsewhere = await readElsewhere(account, surroundings)
  const { gradeDays } = await ofProfile(surroundings.profile, () => readSettings(surroundings.profile))
  const outside = { now: Date.now(), altered, gradeDays, ...asked }
  return findingsIn(checkedAccount(account.doc, account.source.text, outside, elsewhere))
}

/** They stand against what was said when they were asked for, which is not known any more. */
const dependOnAsker: readonly CheckName[] = ['handling-above-report', 'grade-outdated']

export const waiveCommand: Command = {
  usage: 'waive FILE CHECK TARGET REASON [--author NAME]',
  about: `let a check stand for a reason; an empty REASON takes that back. CHECK is one of ${checkNames.join(', ')}; of a report, one of ${reportCheckNames.join(', ')}`,
  async run(args, surroundings) {
    const { files, text } = readArguments(args, { author: { type: 'string' } }, [4, 4], this.usage)
    const [file, check, target, typed] = files as [string, string, string, string]
    if (!isCheckName(check) && !isReportCheckName(check))
      return refuse(`There is no check “${check}”; there are ${[...checkNames, ...reportCheckNames].join(', ')}.`)
    const reason = typed.trim()
    if (reason !== '' && !(await canBeWaived(file, surroundings, check, target)))
      refuse(`There is nothing to waive: ${check} does not stand at ${target}.`)
    await noteDown(file, surroundings.profile, text('author'), ({ doc, source }) => {
      if (!isReportCheckName(check) && target !== wholeAccount && !natureOf(doc, target, source.text.length))
        refuse(commandSentence({ kind: 'nothing-there', id: target }))
      return [reason === '' ? { type: 'unwaive', check, target } : { type: 'waive', check, target, reason }]
    })
  },
}

async function canBeWaived(
  file: string,
  surroundings: Surroundings,
  check: CheckName | ReportCheckName,
  target: string,
): Promise<boolean> {
  if (isReportCheckName(check)) return standsInReport(file, surroundings, check, target)
  return dependOnAsker.includes(check) || stands(file, surroundings, check, target)
}

const stands = async (file: string, surroundings: Surroundings, check: CheckName, target: string): Promise<boolean> =>
  (await findingsOf(file, surroundings)).some((one) => one.check === check && one.target === target)
