import { promises as fs } from 'node:fs'
import type { FileProblem } from '../../shared/account/file-problem'
import { fail, type Result } from '../../shared/result'
import { compactRecords, distinct } from '../account-file/compact-records'
import { writeNewFile } from '../account-file/create'
import { ioProblem } from '../account-file/io-problem'
import { scanRecords } from '../account-file/record'

/**
 * Makes one new file of several copies of an account, with all that any of them holds and can be read: what is damaged
 * in one is taken from another.
 * @param before what is still to be done to the file before it gets its name
 */
export async function writeMergedFile(
  file: string,
  copies: readonly string[],
  before: (draft: string) => Promise<void>,
): Promise<Result<void, FileProblem>> {
  try {
    const read = await Promise.all(copies.map((copy) => fs.readFile(copy)))
    const records = distinct(read.flatMap((bytes) => scanRecords(bytes).records))
    return await writeNewFile(file, compactRecords({ records, torn: 0 }), before)
  } catch (error) {
    return fail(ioProblem(error))
  }
}
