import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { ioProblem } from '../account-file/io-problem'

/** Does something to a file of the library; the sentence says why it came to nothing. Throws on bugs. */
export async function orSentence<T>(
  file: string,
  work: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, error: fileSentence(ioProblem(error), path.basename(file)) }
  }
}

export const heldSentence = (file: string): string =>
  `“${path.basename(file)}” is open in another program; close it there and try again.`
