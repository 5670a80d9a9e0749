import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { type ImportedDocument, importDocument, inputLimit } from '../../shared/importing/import-document'
import { importSentence } from '../../shared/importing/problem-sentence'
import { createAccountFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { newAccount } from '../account/new-account'
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
    const sources = await Promise.all(files.map(readSource))
    const ownerKey = publicKeyHex(await deviceKey(profilePaths(profile).deviceKey))
    for (const [i, { document, bytes, name }] of sources.entries()) {
      const account = newAccount(
        { ...document, original: { bytes, name, mediaType: document.mediaType } },
        ownerKey,
      )
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

const isFolder = (file: string) => fs.stat(file).then((stat) => stat.isDirectory(), () => false)

const exists = (file: string) => fs.lstat(file).then(() => true, () => false)

async function readSource(file: string): Promise<{ document: ImportedDocument; bytes: Uint8Array; name: string }> {
  const name = path.basename(file)
  try {
    const { size } = await fs.stat(file)
    if (size > inputLimit) refuse(importSentence({ kind: 'too-large', limit: inputLimit }, name))
    const bytes = await fs.readFile(file)
    const imported = importDocument({ bytes, fileName: name })
    return imported.ok ? { document: imported.value, bytes, name } : refuse(importSentence(imported.error, name))
  } catch (error) {
    return refuse(fileSentence(ioProblem(error), name))
  }
}
