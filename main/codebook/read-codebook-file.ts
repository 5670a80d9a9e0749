import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { codebookFileSentence, type FileTag } from '../../shared/codebook/codebook-file'
import { readCodebookFile } from '../../shared/codebook/codebook-format'
import { fail, ok, type Result } from '../../shared/result'
import { ioProblem } from '../account-file/io-problem'
import { readCodebookQdc } from './read-qdc'

/** More than any codebook has, in bytes. */
const mostBytes = 20_000_000

/** Reads a codebook that somebody chose; the sentence says why there is none in it. */
export async function codebookIn(file: string): Promise<Result<readonly FileTag[], string>> {
  const name = path.basename(file)
  try {
    const { size } = await fs.stat(file)
    if (size > mostBytes) return fail(codebookFileSentence({ kind: 'too-many-tags' }, name))
    const text = await fs.readFile(file, 'utf8')
    const isXml = /^\ufeff?\s*</.test(text)
    const read = isXml ? readCodebookQdc(text.replace(/^\ufeff?\s*/, '')) : readCodebookFile(text)
    return read.ok ? ok(read.value) : fail(codebookFileSentence(read.error, name))
  } catch (error) {
    return fail(fileSentence(ioProblem(error), name))
  }
}
