import { holds } from '../../../shared/history/verdict'
import { wholeAccount } from '../../../shared/tradecraft/checks/check'
import { checkedAccount } from '../../../shared/tradecraft/checks/checked-account'
import { checkNames, findingsIn, isCheckName } from '../../../shared/tradecraft/checks/checks'
import { natureOf } from '../../../shared/tradecraft/natures'
import { journalsIn, verifyHere } from '../../history/verify-account'
import { profilePaths } from '../../profile/profile-folder'
import { readAccount } from '../account'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { readElsewhere } from '../library/elsewhere'
import { commandSentence, refuse } from '../refusal'
import { noteDown } from './note-down'

const options = { json: { type: 'boolean' }, handling: { type: 'string' } } as const

export const checkCommand: Command = {
  usage: 'check FILE [--handling MARK] [--json]',
  about:
    'say what of an account is not yet well founded, and end with 1 while anything of that stands; --handling is the mark of what it is to go into',
  async run(args, surroundings) {
    const { print, profile } = surroundings
    const { files, text } = readArguments(args, options, [1, 1], this.usage)
    const file = files[0] as string
    const account = await readAccount(file)
    const verified = await verifyHere(journalsIn(profilePaths(profile).journal))(file)
    const failed = verified.ok ? verified.value.checks.filter((check) => !holds(check)).map(({ name }) => name) : []
    const altered = (['text', 'original'] as const).filter((what) => failed.includes(what))
    const { doc, source } = account
    const elsewhere = await readElsewhere(account, surroundings)
    const outside = { now: Date.now(), altered, handling: text('handling') }
    const checked = checkedAccount(doc, source.text, outside, elsewhere)
    const findings = findingsIn(checked).map(({ check, target, message, waiver }) => ({
      ...{ check, target, message, waived: waiver !== undefined },
      ...(waiver && { reason: waiver.reason }),
    }))
    const standing = findings.filter(({ waived }) => !waived)
    if (text('json') !== undefined) print(`${JSON.stringify(findings, null, 2)}\n`)
    else
      for (const { check, target, message, waived } of findings)
        print(`${waived ? 'waived' : 'STANDS'}  ${check} ${target}: ${message}\n`)
    if (standing.length > 0) refuse(standing.length === 1 ? 'One check stands.' : `${standing.length} checks stand.`)
  },
}

export const waiveCommand: Command = {
  usage: 'waive FILE CHECK TARGET REASON [--author NAME]',
  about: `let a check stand for a reason; an empty REASON takes that back. CHECK is one of ${checkNames.join(', ')}`,
  async run(args, { profile }) {
    const { files, text } = readArguments(args, { author: { type: 'string' } }, [4, 4], this.usage)
    const [file, name, target, typed] = files as [string, string, string, string]
    const check = isCheckName(name) ? name : refuse(`There is no check “${name}”; there are ${checkNames.join(', ')}.`)
    const reason = typed.trim()
    await noteDown(file, profile, text('author'), ({ doc, source }) => {
      if (target !== wholeAccount && !natureOf(doc, target, source.text.length))
        refuse(commandSentence({ kind: 'nothing-there', id: target }))
      return [reason === '' ? { type: 'unwaive', check, target } : { type: 'waive', check, target, reason }]
    })
  },
}
