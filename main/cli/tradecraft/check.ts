import { holds } from '../../../shared/history/verdict'
import { wholeAccount } from '../../../shared/tradecraft/checks/check'
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
import { profilePaths } from '../../profile/profile-folder'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command, Surroundings } from '../command'
import { readElsewhere } from '../library/elsewhere'
import { commandSentence, refuse } from '../refusal'
import { noteDown } from './note-down'

const options = { json: { type: 'boolean' }, handling: { type: 'string' } } as const

export const checkCommand: Command = {
  usage: 'check FILE [--handling MARK] [--json]',
  about:
    'say what of an account is not yet well founded, and end with 1 while anything of that stands; --handling is the mark of what it is to go into',
  async run(args, surroundings) {
    const { print } = surroundings
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const found = await findingsOf(files[0] as string, surroundings, text('handling'))
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

/** Also what is waived. @param handling the mark of what the account is to go into */
async function findingsOf(file: string, surroundings: Surroundings, handling?: string): Promise<readonly Finding[]> {
  const account = await readAccount(file)
  const verified = await verifyHere(journalsIn(profilePaths(surroundings.profile).journal))(file)
  const failed = verified.ok ? verified.value.checks.filter((check) => !holds(check)).map(({ name }) => name) : []
  const altered = (['text', 'original'] as const).filter((what) => failed.includes(what))
  const elsewhere = await readElsewhere(account, surroundings)
  const outside = { now: Date.now(), altered, handling }
  return findingsIn(checkedAccount(account.doc, account.source.text, outside, elsewhere))
}

/** It stands against the mark of what an account is to go into, which is not known here. */
const dependsOnReport: CheckName = 'handling-above-report'

export const waiveCommand: Command = {
  usage: 'waive FILE CHECK TARGET REASON [--author NAME]',
  about: `let a check stand for a reason; an empty REASON takes that back. CHECK is one of ${checkNames.join(', ')}`,
  async run(args, surroundings) {
    const { files, text } = readArguments(args, { author: { type: 'string' } }, [4, 4], this.usage)
    const [file, name, target, typed] = files as [string, string, string, string]
    const check = isCheckName(name) ? name : refuse(`There is no check “${name}”; there are ${checkNames.join(', ')}.`)
    const reason = typed.trim()
    if (reason !== '' && check !== dependsOnReport && !(await stands(file, surroundings, check, target)))
      refuse(`There is nothing to waive: ${check} does not stand at ${target}.`)
    await noteDown(file, surroundings.profile, text('author'), ({ doc, source }) => {
      if (target !== wholeAccount && !natureOf(doc, target, source.text.length))
        refuse(commandSentence({ kind: 'nothing-there', id: target }))
      return [reason === '' ? { type: 'unwaive', check, target } : { type: 'waive', check, target, reason }]
    })
  },
}

const stands = async (file: string, surroundings: Surroundings, check: CheckName, target: string): Promise<boolean> =>
  (await findingsOf(file, surroundings)).some((one) => one.check === check && one.target === target)
