import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import { ioProblem } from '../account-file/io-problem'
import { magic } from '../account-file/record'
import { documentsIn, nothingInFolder } from '../importing/documents-in'
import { openRegularFile } from '../open-regular-file'
import type { KeeperProcess } from './keeper-process'

/**
 * Opens what is an account, whatever its name, lays annotations beside the account in view, and imports everything else; of a
 * folder, the documents in it.
 * @param dropped on the window: a copy of the account in view is merged with it instead
 */
export async function openPath(keeper: KeeperProcess, window: number, file: string, dropped = false): Promise<void> {
  const name = path.basename(file)
  const fail = (sentence: string) => keeper.send({ type: 'failed', window, sentence })
  try {
    const within = await documentsIn(file)
    if (within?.length === 0) fail(nothingInFolder(file))
    else if (within) for (const one of within) keeper.send({ type: 'import', window, file: one })
    else if (/\.attest$/i.test(file) || (await startsAsAccount(file))) keeper.open(window, file, dropped)
    else if (/\.jsonld$/i.test(file)) keeper.send({ type: 'merge', window, file })
    else keeper.send({ type: 'import', window, file })
  } catch (error) {
    fail(fileSentence(ioProblem(error), name))
  }
}

async function startsAsAccount(file: string): Promise<boolean> {
  const handle = await openRegularFile(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0)
    return buffer.equals(magic)
  } finally {
    await handle.close()
  }
}
