import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { importSentence } from '../../shared/importing/problem-sentence'
import { fail, ok, type Result } from '../../shared/result'
import type { AccountMaterial } from '../account/new-account'
import { ioProblem } from '../account-file/io-problem'
import { readWithin } from '../read-within'
import { accountMaterial } from './account-material'
import { importDocument, inputLimit } from './import-document'

/** Reads a document of a foreign format, or says in a sentence why it cannot become an account. */
export async function readDocument(file: string): Promise<Result<AccountMaterial, string>> {
  const name = path.basename(file)
  try {
    const bytes = await readWithin(file, inputLimit)
    if (!bytes) return fail(importSentence({ kind: 'too-large', limit: inputLimit }, name))
    const imported = await importDocument({ bytes, fileName: name })
    if (!imported.ok) return fail(importSentence(imported.error, name))
    return ok(accountMaterial(imported.value, { bytes, name }))
  } catch (error) {
    return fail(fileSentence(ioProblem(error), name))
  }
}
