import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { Made } from './export-job'
import { writeExport } from './write-export'

/** How far an export is with one of its files. */
export type FileProgress =
  | { readonly file: number; readonly is: 'being-made' }
  /** With what is not in it, as a sentence. */
  | { readonly file: number; readonly is: 'written'; readonly sentence?: string | undefined }
  | { readonly file: number; readonly is: 'failed'; readonly sentence: string }

/**
 * Writes what is made as it is made; a file that cannot be written keeps nobody from the others. Once the signal is given it
 * throws: files written by then stay, and of the others there is nothing.
 * @param files a file for each that is made, in their order
 * @returns the names of how many sources were replaced
 */
export async function writeExports(
  made: AsyncIterable<Made>,
  files: readonly string[],
  tell: (progress: FileProgress) => void,
  signal: AbortSignal,
): Promise<{ readonly sources: number }> {
  let [file, sources] = [0, 0]
  tell({ file, is: 'being-made' })
  for await (const { contents, replaced, unplaced = 0 } of made) {
    signal.throwIfAborted()
    const sentence = contents.ok ? await write(files[file] as string, contents.value, signal) : contents.error
    tell(sentence === undefined ? { file, is: 'written', ...remarkOn(unplaced) } : { file, is: 'failed', sentence })
    sources = Math.max(sources, replaced)
    file += 1
    if (file < files.length) tell({ file, is: 'being-made' })
  }
  return { sources }
}

async function write(file: string, contents: Uint8Array, signal: AbortSignal): Promise<string | undefined> {
  const written = await writeExport(file, contents, signal)
  return written.ok ? undefined : fileSentence(written.error, path.basename(file))
}

/** @param unplaced how many passages stand nowhere on the pages of a marked original */
function remarkOn(unplaced: number): { readonly sentence?: string } {
  if (unplaced === 0) return {}
  const passages = unplaced === 1 ? 'One passage stands' : `${unplaced} passages stand`
  return { sentence: `${passages} nowhere on the pages and could not be marked.` }
}
