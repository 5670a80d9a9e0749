import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { Journal } from '../account-file/journal'
import type { Checked } from '../history/checked'
import { verifyFile } from '../history/verify-file'
import type { ReadJournal } from '../history/verify-journal'
import { profilePaths } from '../profile/profile-folder'
import { readArguments } from './arguments'
import type { Command } from './command'
import { refuse } from './refusal'

export const verifyCommand: Command = {
  usage: 'verify FILE [--json]',
  about: 'say whether an account is whole, its evidence unchanged, and its contents what its signed log tells',
  async run(args, { print, remark, profile }) {
    const { files, text } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const name = path.basename(files[0] as string)
    const verified = await verifyFile(files[0] as string, name, journalsIn(profile))
    if (!verified.ok) return refuse(fileSentence(verified.error, name))
    const { checks, remarks } = verified.value
    const failed = checks.filter((check) => !holds(check))
    if (text('json') === undefined) {
      print(checks.map(printed).join(''))
      for (const sentence of remarks) remark(sentence)
    } else {
      const told = checks.map((check) => ({ check: check.name, holds: holds(check), findings: check.findings }))
      print(`${JSON.stringify({ holds: failed.length === 0, checks: told, remarks }, null, 2)}\n`)
    }
    if (failed.length > 0) refuse(`“${name}” does not hold: ${failed.map((check) => check.name).join(', ')}.`)
  },
}

const journalsIn =
  (profile: string): ReadJournal =>
  async (accountId, file) =>
    new Journal(path.join(profilePaths(profile).journal, accountId), await fs.realpath(file)).read()

const holds = ({ findings }: Checked): boolean => findings.length === 0

/** More of one kind tell nobody more; the JSON has them all. */
const mostPrinted = 20

function printed(check: Checked): string {
  if (holds(check)) return `holds   ${check.name}: ${check.holds}\n`
  const shown = check.findings.slice(0, mostPrinted)
  const left = check.findings.length - shown.length
  const more = left > 0 ? `FAILS   ${check.name}: and ${left} more of the kind; --json has them all.\n` : ''
  return `${shown.map((sentence) => `FAILS   ${check.name}: ${sentence}\n`).join('')}${more}`
}
