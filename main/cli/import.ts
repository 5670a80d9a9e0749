import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { newAccount } from '../account/new-account'
import { createAccountFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { readDocument } from '../importing/read-document'
import { deviceKey, publicKeyHex } from '../profile/device-key'
import { profilePaths } from '../profile/profile-folder'
import { readArguments } from './arguments'
import type { Command } from './command'
import { refuse } from './refusal'

const usage = 'import FILE… -o OUT.attest|DIR/'

/** Every file is read before the first is written: one that cannot be imported leaves nothing behind. */
export const importCommand: Command = {
  usage,
  about: 'make accounts from plain text or Markdown files',
  async run(args, { profile, print }) {
    const { files, text } = readArguments(args, { output: { type: 'string', short: 'o' } }, [1, 10_000], usage)
    const output = text('output') ?? refuse(`Say where to with -o: attest ${usage}`)
    const targets = await targetsOf(files, output)
    const sources = await Promise.all(files.map((file) => readDocument(file)))
    const unreadable = sources.find((source) => !source.ok)
    if (unreadable && !unreadable.ok) refuse(unreadable.error)
    const ownerKey = publicKeyHex(await deviceKey(profilePaths(profile).deviceKey))
    for (const [i, source] of sources.entries()) {
      if (!source.ok) continue
      const account = newAccount(source.value, ownerKey)
      const target = targets[i] as string
      const made = await createAccountFile(target, account.file)
      if (!made.ok) refuse(fileSentence(made.error, path.basename(target)))
      print(`${account.id}\n`)
    }
  },
}

async function targetsOf(files: readonly string[], output: string): Promise<readonly string[]> {
  const folder = /[/\\]$/.test(output) || (await isFolder(output))
  if (!folder && files.length === 1) return [output]
  if (!folder) refuse(`“${output}” must be a folder to take ${files.length} accounts; end it with a slash.`)
  await fs.mkdir(output, { recursive: true }).catch((error) => refuse(fileSentence(ioProblem(error), output)))
  const targets = files.map((file) => path.join(output, `${path.parse(file).name}.attest`))
  const twice = targets.find((target, i) => targets.indexOf(target) !== i)
  if (twice) refuse(`Two of the files would become “${path.basename(twice)}”; import them one at a time.`)
  for (const target of targets) {
    if (await exists(target)) refuse(fileSentence({ kind: 'already-there' }, path.basename(target)))
  }
  return targets
}

const isFolder = (file: string) =>
  fs.stat(file).then(
    (stat) => stat.isDirectory(),
    () => false,
  )

const exists = (file: string) =>
  fs.lstat(file).then(
    () => true,
    () => false,
  )
