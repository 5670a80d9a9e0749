import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { type Encoding, encodings } from '../../shared/importing/encoding'
import { fetchSentence } from '../../shared/importing/fetch-problem'
import { type FormatId, formatIds } from '../../shared/importing/format'
import type { ImportChoices } from '../../shared/importing/import-choices'
import { type PostColumns, postFields } from '../../shared/importing/post-columns'
import { strike } from '../../shared/importing/split-document'
import { isWebAddress } from '../../shared/importing/web-address'
import { type AccountMaterial, type NewAccount, newAccount } from '../account/new-account'
import { createAccountFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { readKeptCodebook } from '../codebook/kept-codebook'
import { withCodebook } from '../codebook/with-codebook'
import { accountMaterial } from '../importing/account-material'
import { type ImportSource, type ReadDocument, readInProcess } from '../importing/process/importer-process'
import { readSentence } from '../importing/process/read-sentence'
import { fetchSource } from '../importing/web/fetch-source'
import { makeFolder } from '../make-folder'
import { readIdentity } from '../profile/identity'
import { profilePaths } from '../profile/profile-folder'
import { atWorkIn } from './account'
import { type Arguments, readArguments } from './arguments'
import type { Command } from './command'
import { filesToImport, type Target, targetsOf } from './import-targets'
import { ofProfile } from './profile'
import { refuse } from './refusal'

const options = {
  output: { type: 'string', short: 'o' },
  format: { type: 'string' },
  encoding: { type: 'string' },
  password: { type: 'string' },
  article: { type: 'boolean' },
  'leave-out-boilerplate': { type: 'boolean' },
  columns: { type: 'string' },
  'allow-private': { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** Every file is read before the first is written: one that cannot be imported leaves nothing behind. */
export const importCommand: Command = {
  usage: `import FILE|DIR|ADDRESS… -o OUT.attest|DIR/ [--format ${formatIds.join('|')}] [--encoding NAME] [--article] [--leave-out-boilerplate] [--columns text=NAME,author=NAME,time=NAME,url=NAME] [--password WORD] [--allow-private] [--json]`,
  about: 'make accounts from documents, or from pages of the web',
  async run(args, { profile, print, remark, openImporter }) {
    const given = readArguments(args, options, [1, 10_000], this.usage)
    const output = given.text('output') ?? refuse(`Say where to with -o: attest ${this.usage}`)
    const choices = choicesOf(given)
    const files = await filesToImport(given.files)
    const { targets, folder } = await targetsOf(files, output)
    const allowPrivate = given.text('allow-private') !== undefined
    const read: ReadDocument[] = []
    for (const file of files) {
      const source = isWebAddress(file) ? await fetched(file, allowPrivate) : { file: path.resolve(file) }
      const result = await readInProcess(openImporter(), { source, choices }, () => undefined)
      read.push(result.ok ? result.value : refuse(readSentence(result.error, path.basename(file))))
    }
    const strikes = given.text('leave-out-boilerplate') !== undefined
    const materials = read.map((one) => materialOf(one, strikes))
    const { signerOf } = await atWorkIn(profile)
    const owner = await ofProfile(profile, () => readIdentity(profilePaths(profile).identity))
    const begin = withCodebook(await readKeptCodebook(profilePaths(profile).codebook), owner)
    if (folder) makeOutput(output)
    const accounts = materials.map((material) => newAccount(material, owner, signerOf(owner.id), begin))
    await createAll(accounts, targets)
    if (given.text('json') !== undefined) {
      const told = accounts.map((account, i) => reportOf(account, targets[i] as Target, read[i] as ReadDocument))
      return print(`${JSON.stringify(told, null, 2)}\n`)
    }
    print(accounts.map(({ id }) => `${id}\n`).join(''))
    for (const [i, { warnings }] of materials.entries()) {
      const whose = files.length > 1 ? `“${path.basename(files[i] as string)}”: ` : ''
      for (const warning of warnings) remark(`${whose}${warning}`)
    }
  },
}

async function fetched(address: string, allowPrivate: boolean): Promise<ImportSource> {
  const source = await fetchSource(address, { allowPrivate })
  return source.ok ? source.value : refuse(fetchSentence(source.error, address))
}

function choicesOf(given: Arguments): ImportChoices {
  const format = given.text('format')
  const encoding = given.text('encoding')?.toLowerCase()
  const password = given.text('password')
  const columns = given.text('columns')
  return {
    ...(format !== undefined && { format: formatNamed(format) }),
    ...(encoding !== undefined && { encoding: encodingNamed(encoding) }),
    ...(given.text('article') !== undefined && { article: true }),
    ...(password !== undefined && { password }),
    ...(columns !== undefined && { columns: columnsNamed(columns) }),
  }
}

const formatNamed = (name: string): FormatId =>
  formatIds.find((id) => id === name) ?? refuse(`“${name}” is no format; choose one of ${formatIds.join(', ')}.`)

const encodingNamed = (name: string): Encoding =>
  encodings.find((known) => known === name) ??
  refuse(`“${name}” is no encoding; choose one of ${encodings.join(', ')}.`)

function columnsNamed(said: string): PostColumns {
  const named = said.split(',').map((part) => part.split('=') as [string, string | undefined])
  const wrong = named.find(([field, column]) => !postFields.some((known) => known === field) || !column)
  if (wrong)
    refuse(
      `“${wrong.join('=')}” does not say which column is what; write text=NAME, author=NAME, time=NAME or url=NAME.`,
    )
  const columns = Object.fromEntries(named) as Partial<PostColumns>
  return columns.text === undefined
    ? refuse('Say with text=NAME which column has the words.')
    : { ...columns, text: columns.text }
}

function materialOf({ document, original }: ReadDocument, strikes: boolean): AccountMaterial {
  const struck = new Set(strikes ? document.asides.map(([block]) => block) : [])
  // A document of nothing but boilerplate is no less a document.
  const kept = strike(document, struck.size < document.blocks.length ? struck : new Set())
  return accountMaterial(kept.document, original, kept.leftOut)
}

const reportOf = (
  { id }: NewAccount,
  { file, target }: Target,
  { document: { title, format, method, encoding, language, meta, blocks, asides, warnings } }: ReadDocument,
) => ({
  id,
  file,
  account: target,
  title,
  format,
  method,
  ...(encoding && { encoding }),
  ...(language && { language }),
  meta,
  blocks: blocks.length,
  boilerplate: asides.length,
  warnings,
})

/** All of them, or none. */
async function createAll(accounts: readonly NewAccount[], targets: readonly Target[]): Promise<void> {
  for (const [i, { file }] of accounts.entries()) {
    const { target } = targets[i] as Target
    const made = await createAccountFile(target, file)
    if (made.ok) continue
    for (const earlier of targets.slice(0, i)) await fs.rm(earlier.target, { force: true })
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
