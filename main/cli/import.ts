import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { type AccountMaterial, type NewAccount, newAccount } from '../account/new-account'
import { createAccountFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { readKeptCodebook } from '../codebook/kept-codebook'
import { withCodebook } from '../codebook/with-codebook'
import { readDocument } from '../importing/read-document'
import { makeFolder } from '../make-folder'
import { readIdentity } from '../profile/identity'
import { profilePaths } from '../profile/profile-folder'
import { atWorkIn } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { ofProfile } from './profile'
import { refuse } from './refusal'

const usage = 'import FILE… -o OUT.attest|DIR/'

/** Every file is read before the first is written: one that cannot be imported leaves nothing behind. */
export const importCommand: Command = {
  usage,
  about: 'make accounts from plain text or Markdown files',
  async run(args, { profile, print, remark }) {
    const { files, text } = readArguments(args, { output: { type: 'string', short: 'o' } }, [1, 10_000], usage)
    const output = text('output') ?? refuse(`Say where to with -o: attest ${usage}`)
    const { targets, folder } = await targetsOf(files, output)
    const materials: AccountMaterial[] = []
    for (const file of files) {
      const read = await readDocument(file)
      materials.push(read.ok ? read.value : refuse(read.error))
    }
    const { signerOf } = await atWorkIn(profile)
    const owner = await ofProfile(profile, () => readIdentity(profilePaths(profile).identity))
    const begin = withCodebook(await readKeptCodebook(profilePaths(profile).codebook), owner)
    if (folder) makeOutput(output)
    const accounts = materials.map((material) => newAccount(material, owner, signerOf(owner.id), begin))
    await createAll(accounts, targets)
    print(accounts.map(({ id }) => `${id}\n`).join(''))
    for (const [i, { warnings }] of materials.entries()) {
      const whose = files.length > 1 ? `“${path.basename(files[i] as string)}”: ` : ''
      for (const warning of warnings) remark(`${whose}${warning}`)
    }
  },
}

/** All of them, or none. */
async function createAll(accounts: readonly NewAccount[], targets: readonly string[]): Promise<void> {
  for (const [i, { file }] of accounts.entries()) {
    const target = targets[i] as string
    const made = await createAccountFile(target, file)
    if (made.ok) continue
    for (const earlier of targets.slice(0, i)) await fs.rm(earlier, { force: true })
    refuse(fileSentence(made.error, path.basename(target)))
  }
}

/** Where each file goes, and whether that is into a folder. */
async function targetsOf(
  files: readonly string[],
  output: string,
): Promise<{ targets: readonly string[]; folder: boolean }> {
  const folder = /[/\\]$/.test(output) || (await isFolder(output))
  if (!folder && files.length === 1) return { targets: [output], folder }
  if (!folder) refuse(`“${output}” must be a folder to take ${files.length} accounts; end it with a slash.`)
  const targets = files.map((file) => path.join(output, `${path.parse(file).name}.attest`))
  const twice = targets.find((target, i) => targets.indexOf(target) !== i)
  if (twice) refuse(`Two of the files would become “${path.basename(twice)}”; import them one at a time.`)
  for (const target of targets) {
    if (await exists(target)) refuse(fileSentence({ kind: 'already-there' }, path.basename(target)))
  }
  return { targets, folder }
}

function makeOutput(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    refuse(fileSentence(ioProblem(error), folder))
  }
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
