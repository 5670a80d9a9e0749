import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { LibraryHands } from '../library/library-hands'
import type { Keeper } from './keeper'

/** What the keeper does for the library; the rest is told to the main process. */
export const keeperHands = (
  keeper: Keeper,
  profile: string,
  { forget, renamed, reveal }: Pick<LibraryHands, 'forget' | 'renamed' | 'reveal'>,
): LibraryHands => ({
  profile,
  get author() {
    return keeper.setting.author
  },
  signerOf: ({ id }) => keeper.setting.atWork.signerOf(id),
  open: (window, file, notices) => keeper.open(window, file, { ...(notices && { notices }) }),
  inView: (window) => keeper.inView(window),
  withAccount: async (file, work) => {
    const worked = await keeper.withAccount(file, work)
    return worked.ok ? worked.value : fileSentence(worked.error, path.basename(file))
  },
  merge: (window, copy) => keeper.merge(window, copy, true),
  letGo: async (file) => {
    const problem = await keeper.letGo(file)
    return problem ? `Its last changes are not saved. ${fileSentence(problem, path.basename(file))}` : undefined
  },
  forget,
  renamed: (file, title) => {
    keeper.nameAgain(file)
    renamed(file, title)
  },
  readOf: async (account) => (await keeper.setting.readReplies?.of(account)) ?? new Set(),
  noteRead: (account, replies) => keeper.noteRead(account, replies),
  reveal,
})
