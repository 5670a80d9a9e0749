import path from 'node:path'
import { fileSentence } from '../../../shared/account/file-problem'
import { fail, ok, type Result } from '../../../shared/result'
import { ioProblem } from '../../account-file/io-problem'
import { readWithin } from '../../read-within'
import { importDocument, inputLimit } from '../import-document'
import type { ReadDocument, ReadProblem, ToImporter } from './importer-process'

/** Reads what an importer was asked to. To be called in the importer's own process. */
export async function readDocument(
  { source, choices }: ToImporter,
  onProgress: (share: number) => void,
  cmaps?: string,
): Promise<Result<ReadDocument, ReadProblem>> {
  const given = 'file' in source ? await readFile(source.file) : ok(source)
  if (!given.ok) return given
  const { bytes, fileName, fetched, isFile = false } = given.value
  const read = await importDocument({ bytes, fileName, choices, onProgress, cmaps })
  if (!read.ok) return read
  const isKept = isFile || fetched !== undefined
  return ok({
    document: { ...read.value, ...(fetched && { fetched }) },
    words: read.value.text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)?.length ?? 0,
    ...(isKept && { original: { bytes, name: fileName } }),
  })
}

type Given = Exclude<ToImporter['source'], { readonly file: string }>

async function readFile(file: string): Promise<Result<Given, ReadProblem>> {
  const fileName = path.basename(file)
  try {
    const bytes = await readWithin(file, inputLimit)
    return bytes ? ok({ bytes, fileName, isFile: true }) : fail({ kind: 'too-large', limit: inputLimit })
  } catch (error) {
    return fail({ kind: 'unreadable', sentence: fileSentence(ioProblem(error), fileName) })
  }
}
