import path from 'node:path'
import type { Merging } from '../../main/keeper/merge-desk'
import { BeforeMerge } from '../../main/merging/before-merge'
import { compareFiles } from '../../main/merging/compare-files'

/** Merging without a worker; what was before is kept in a folder. */
export const mergingIn = (folder: string): Merging => ({
  compare: compareFiles,
  before: new BeforeMerge(path.join(folder, 'before-merge')),
})
