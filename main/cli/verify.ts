import path from 'node:path'
import { type Checked, failedSentence, holds, toldOf } from '../../shared/history/verdict'
import { journalsIn, verifyHere } from '../history/verify-account'
import { profilePaths } from '../profile/profile-folder'
import { readArguments } from './arguments'
import type { Command } from './command'
import { refuse } from './refusal'

export const verifyCommand: Command = {
  usage: 'verify FILE [--json]',
  about: 'say whether an account is whole, its evidence unchanged, and its contents what its signed log tells',
  async run(args, { print, remark, profile }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const verified = await verifyHere(journalsIn(profilePaths(profile).journal))(files[0] as string)
    if (!verified.ok) return refuse(verified.error)
    const { checks, remarks } = verified.value
    const failed = failedSentence(path.basename(files[0] as string), verified.value)
    if (text('json') === undefined) {
      print(checks.map(printed).join(''))
      for (const sentence of remarks) remark(sentence)
    } else {
      const told = checks.map((check) => ({ check: check.name, holds: holds(check), findings: check.findings }))
      print(`${JSON.stringify({ holds: failed === undefined, checks: told, remarks }, null, 2)}\n`)
    }
    if (failed !== undefined) refuse(failed)
  },
}

function printed(check: Checked): string {
  if (holds(check)) return `holds   ${check.name}: ${check.holds}\n`
  const { told, more } = toldOf(check)
  const rest = more > 0 ? `FAILS   ${check.name}: and ${more} more of the kind; --json has them all.\n` : ''
  return `${told.map((sentence) => `FAILS   ${check.name}: ${sentence}\n`).join('')}${rest}`
}
