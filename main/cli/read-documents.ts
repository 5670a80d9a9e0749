import path from 'node:path'
import { fetchSentence } from '../../shared/importing/fetch-problem'
import { type PostColumns, postFields } from '../../shared/importing/post-columns'
import { isWebAddress } from '../../shared/importing/web-address'
import {
  type ImporterProcess,
  type ImportSource,
  type ReadDocument,
  readInProcess,
} from '../importing/process/importer-process'
import { readSentence } from '../importing/process/read-sentence'
import { fetchSource } from '../importing/web/fetch-source'
import { fileNameOf } from '../library/library'
import type { Wanted } from './import-options'
import { refuse } from './refusal'

/** A document that was read, or a file that came within one. */
export interface Incoming {
  /** The file or the address that was named. */
  readonly file: string
  /** Of the file that came within it, if it is that. */
  readonly attachment?: string
  /** By which an account of it is called. */
  readonly stem: string
  readonly read: ReadDocument
}

interface Hands {
  openImporter(): ImporterProcess
  remark(sentence: string): void
}

/** Reads what was named and, if that is wanted, what is attached to it: of that, what cannot be imported is only told of. */
export async function readDocuments(file: string, wanted: Wanted, hands: Hands): Promise<readonly Incoming[]> {
  const { choices, allowPrivate, withAttachments } = wanted
  const source = isWebAddress(file) ? await fetched(file, allowPrivate) : { file: path.resolve(file) }
  const result = await readInProcess(hands.openImporter(), { source, choices }, () => undefined)
  const read = result.ok ? result.value : refuse(readSentence(result.error, path.basename(file)))
  if (choices.columns) haveColumns(read, choices.columns, file)
  const document = { file, stem: stemOf(file), read }
  return withAttachments ? [document, ...(await readAttachments(document, hands))] : [document]
}

async function readAttachments(within: Incoming, hands: Hands): Promise<readonly Incoming[]> {
  const incoming: Incoming[] = []
  for (const [index, { name, bytes }] of (within.read.document.attachments ?? []).entries()) {
    const source: ImportSource = { bytes, fileName: name, isFile: true }
    const result = await readInProcess(hands.openImporter(), { source, choices: {} }, () => undefined)
    if (!result.ok) {
      hands.remark(readSentence(result.error, name))
      continue
    }
    const stem = `${within.stem} ${index + 1} ${fileNameOf(path.parse(name).name)}`
    const attachment = { file: within.file, attachment: name, stem, read: result.value }
    incoming.push(attachment, ...(await readAttachments(attachment, hands)))
  }
  return incoming
}

/** A column that is not there would be guessed instead, and the wrong one could be taken unnoticed. */
function haveColumns({ document: { table } }: ReadDocument, columns: PostColumns, file: string): void {
  if (!table) return
  const missing = postFields.map((field) => columns[field]).find((name) => name && !table.columns.includes(name))
  if (missing !== undefined)
    refuse(`“${path.basename(file)}” has no column “${missing}”; it has ${table.columns.join(', ')}.`)
}

/** The name of a file, or the last word of an address, without its ending. */
const stemOf = (file: string): string =>
  isWebAddress(file) ? path.parse(new URL(file).pathname).name || new URL(file).hostname : path.parse(file).name

async function fetched(address: string, allowPrivate: boolean): Promise<ImportSource> {
  const source = await fetchSource(address, { allowPrivate })
  return source.ok ? source.value : refuse(fetchSentence(source.error, address, '--allow-private allows that'))
}
