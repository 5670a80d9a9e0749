import { fileSentence } from '../../shared/account/file-problem'
import type { LibraryFolder } from '../../shared/library/listing'
import { ioProblem } from '../account-file/io-problem'
import { makeFolder } from '../make-folder'
import { type FoundFile, scanFolder } from './scan-folder'

export interface FoundFolders {
  readonly folders: readonly LibraryFolder[]
  readonly files: readonly FoundFile[]
}

/** Looks through all folders of the library; one that cannot be read is listed with the reason. */
export async function scanFolders(folders: readonly string[]): Promise<FoundFolders> {
  const files = new Map<string, FoundFile>()
  const looked: LibraryFolder[] = []
  for (const [i, path] of folders.entries()) {
    const first = i === 0
    try {
      if (first) makeFolder(path)
      for (const found of await scanFolder(path)) if (!files.has(found.file)) files.set(found.file, found)
      looked.push({ path, first, problem: null })
    } catch (error) {
      const problem = ioProblem(error)
      looked.push({
        path,
        first,
        problem: problem.kind === 'not-found' ? `There is no folder “${path}” now.` : fileSentence(problem, path),
      })
    }
  }
  return { folders: looked, files: [...files.values()] }
}
