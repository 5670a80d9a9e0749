import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { asRead } from '../../shared/importing/accepted'
import { type KeptDocument, splitDocument } from '../../shared/importing/split-document'
import { type NewAccount, newAccount } from '../account/new-account'
import { createAccountFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { readKeptCodebook } from '../codebook/kept-codebook'
import { withCodebook } from '../codebook/with-codebook'
import { accountMaterial } from '../importing/account-material'
import { makeFolder } from '../make-folder'
import { readIdentity } from '../profile/identity'
import { profilePaths } from '../profile/profile-folder'
import { atWorkIn } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { importAnnotations } from './import-annotations'
import { importOptions, importUsage, readWanted, refuseForOther, type Wanted } from './import-options'
import { filesToImport, isIntoFolder, targetsIn } from './import-targets'
import { ofProfile } from './profile'
import { type Incoming, readDocuments } from './read-documents'
import { refuse } from './refusal'

/** What one account is made of. */
interface Part extends Incoming {
  readonly kept: KeptDocument
}

/** Every file is read before the first is written: one that cannot be imported leaves nothing behind. */
export const importCommand: Command = {
  usage: importUsage,
  about: 'make accounts from documents or pages of the web, or take annotations of other programs into an account',
  async run(args, surroundings) {
    const { profile, print, remark, openImporter } = surroundings
    const given = readArguments(args, importOptions, [1, 10_000], this.usage)
    refuseForOther(given)
    const into = given.text('into')
    if (into !== undefined) return importAnnotations(given, into, surroundings)
    const output = given.text('output') || refuse(`Say where to with -o: attest ${this.usage}`)
    const wanted = readWanted(given)
    const files = await filesToImport(given.files)
    await isIntoFolder(output, files.length)
    const incoming: Incoming[] = []
    for (const file of files) incoming.push(...(await readDocuments(file, wanted, { openImporter, remark })))
    const parts = incoming.flatMap((one) => partsOf(one, wanted))
    const folder = await isIntoFolder(output, parts.length)
    const stems = parts.map(({ stem }) => stem)
    const targets = folder ? await targetsIn(output, stems) : [output]
    const { signerOf } = await atWorkIn(profile)
    const owner = await ofProfile(profile, () => readIdentity(profilePaths(profile).identity))
    const begin = withCodebook(await readKeptCodebook(profilePaths(profile).codebook), owner)
    if (folder) makeOutput(output)
    const materials = parts.map(({ read, kept }) => accountMaterial(kept.document, read.original, kept.leftOut))
    const accounts = materials.map((material) => newAccount(material, owner, signerOf(owner.id), begin))
    await createAll(accounts, targets)
    if (given.text('json') !== undefined) {
      const told = accounts.map((account, i) => reportOf(account, targets[i] as string, parts[i] as Part))
      return print(`${JSON.stringify(told, null, 2)}\n`)
    }
    print(accounts.map(({ id }) => `${id}\n`).join(''))
    for (const { file, attachment, read } of incoming) {
      const whose = incoming.length > 1 ? `“${attachment ?? path.basename(file)}”: ` : ''
      for (const warning of accountMaterial(read.document).warnings) remark(`${whose}${warning}`)
    }
  },
}

/** What accounts are made of of one document: numbered, where they are several. */
function partsOf(incoming: Incoming, { withoutBoilerplate, direction, per }: Wanted): readonly Part[] {
  const { stem, read } = incoming
  const { meta } = read.document
  const document = { ...read.document, meta: { ...meta, ...(direction && { direction }) } }
  const struck = withoutBoilerplate ? asRead(document).struck : []
  const split = splitDocument(document, new Set(struck), per)
  const digits = String(split.length).length
  const numbered = (index: number) => `${stem} ${String(index + 1).padStart(digits, '0')}`
  return split.map((kept, index) => ({ ...incoming, kept, stem: split.length > 1 ? numbered(index) : stem }))
}

const reportOf = ({ id }: NewAccount, target: string, { file, attachment, kept, read }: Part) => {
  const { title, format, method, encoding, language, meta, blocks, warnings } = kept.document
  return {
    id,
    file,
    ...(attachment !== undefined && { attachment }),
    account: target,
    title,
    format,
    method,
    ...(encoding && { encoding }),
    ...(language && { language }),
    meta,
    blocks: blocks.length + kept.leftOut.length,
    boilerplate: read.document.asides.length,
    warnings,
  }
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

function makeOutput(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    refuse(fileSentence(ioProblem(error), folder))
  }
}
