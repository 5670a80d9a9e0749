import path from 'node:path'
import { fileSentence } from '../../shared/account/file-problem'
import type { ListedAccount, Listing, TrashedAccount } from '../../shared/library/listing'
import type { LibraryRequest } from '../../shared/library/protocol'
import { profilePaths } from '../profile/profile-folder'
import { addAccount } from './add-account'
import { removeFolder } from './add-folder'
import { deleteForGood } from './delete-for-good'
import { duplicateAccount } from './duplicate'
import { isHeld } from './is-held'
import type { LibraryHands } from './library-hands'
import { heldSentence, orSentence } from './library-problem'
import { changeOrganisation, folderAround, tidyTags } from './organisation'
import { retitle } from './retitle'
import { moveToTrash, restoreFromTrash } from './trash'

/** What came of something that a person wanted done with the library. */
export interface Outcome {
  readonly sentence: string
  readonly refused: boolean
}

const done = (sentence: string): Outcome => ({ sentence, refused: false })
const refuse = (sentence: string): Outcome => ({ sentence, refused: true })

/** One that is not listed, or not any more. */
const unknown = refuse('That is no longer in the library; nothing was changed.')

type Request<T extends LibraryRequest['type']> = Extract<LibraryRequest, { readonly type: T }>

/** What can be done with the accounts of the library, apart from looking at them. */
export type LibraryAction = Exclude<
  LibraryRequest['type'],
  | 'watch'
  | 'search'
  | 'open'
  | 'reveal'
  | 'inbox'
  | 'mark-read'
  | 'entities'
  | 'registry'
  | 'elsewhere'
  | 'claims'
  | 'resting'
>

type Actions = {
  readonly [T in LibraryAction]: (
    hands: LibraryHands,
    listing: Listing,
    request: Request<T>,
    window: number,
  ) => Promise<Outcome | undefined>
}

/** One file of the library, the first of its account or a copy. */
export const fileIn = ({ accounts }: Listing, file: string): ListedAccount | undefined =>
  accounts.flatMap(filesOf).find((one) => one.file === file)

export const actions: Actions = {
  rename: async (hands, listing, { file, title }) => {
    if (!fileIn(listing, file)) return unknown
    const problem = await hands.withAccount(file, (account) => retitle(account, title, hands.author))
    if (problem) return refuse(typeof problem === 'string' ? problem : fileSentence(problem, path.basename(file)))
    hands.renamed(file, title)
    return done(`The account is called ${title} from now on`)
  },
  duplicate: async (hands, listing, { file }) => {
    const account = fileIn(listing, file)
    if (!account) return unknown
    const made = await duplicateAccount(file, hands.author, hands.signerOf(hands.author))
    if (!made.ok) return refuse(fileSentence(made.error, path.basename(file)))
    return done(`There is a second account with the text and the tags of ${account.title}`)
  },
  'merge-copies': async (hands, listing, { file, copy }, window) => {
    const account = listing.accounts.find((one) => one.file === file && one.copies.some((other) => other.file === copy))
    if (!account) return unknown
    await hands.open(window, file)
    // Where it could not be opened, that has been said.
    if (hands.inView(window)?.id === account.id) await hands.merge(window, copy)
    return undefined
  },
  trash: async (hands, listing, { file }) => {
    const account = fileIn(listing, file)
    if (!account) return unknown
    const thrown = await throwAway(hands, listing, account)
    return thrown ?? done(`${account.title} is in the trash, from where it can be restored`)
  },
  restore: (_, listing, { item }) =>
    withItem(listing, item, async (trashed) => {
      const restored = await orSentence(trashed.file, () => restoreFromTrash(trashed))
      return restored.ok ? done(`${trashed.title} is back in the library`) : refuse(restored.error)
    }),
  'delete-for-good': ({ profile }, listing, { item }) =>
    withItem(listing, item, async (trashed) => {
      const deleted = await orSentence(trashed.file, () => deleteForGood(profile, trashed, listing))
      return deleted.ok ? done(`${trashed.title} is deleted for good`) : refuse(deleted.error)
    }),
  tag: async ({ profile }, listing, { id, tags }) => {
    if (!listing.accounts.some((account) => account.id === id)) return unknown
    const tidy = [...tidyTags(tags)]
    await changeOrganisation(profile, (before) => ({ ...before, tags: { ...before.tags, [id]: tidy } }))
    return done(tidy.length === 0 ? 'The account has no tags now' : `Tagged ${tidy.join(', ')}`)
  },
  'remove-folder': async ({ profile }, listing, { path: folder }) => {
    if (!listing.folders.some((one) => one.path === folder && !one.first)) return unknown
    await removeFolder(profile, folder)
    return done('The folder is no longer part of the library; its accounts are where they were')
  },
  rebuild: async () => done('The index has been made anew'),
  add: async (hands, listing, _, window) => {
    const account = hands.inView(window)
    if (!account) return refuse('No account is open.')
    const { file } = account
    const added = await addAccount(file, profilePaths(hands.profile).library, listing.accounts.flatMap(filesOf))
    if (!added.ok) return refuse(fileSentence(added.error, path.basename(file)))
    const { file: place, before } = added.value
    await hands.open(window, place, before === null ? [] : [noticesOfAdding[before]])
    return done('The account is in your library')
  },
}

const noticesOfAdding = {
  identical: 'Your library had this account already; that one is open now.',
  different:
    'Your library had this account already, with other contents. This is a second copy; the library shows both in one row.',
}

/** Throws a copy away, all of which is in its account. */
export async function discardCopy(hands: LibraryHands, listing: Listing, file: string): Promise<Outcome> {
  const copy = fileIn(listing, file)
  if (!copy) return unknown
  const thrown = await throwAway(hands, listing, copy)
  return thrown ?? done(`${copy.title} has everything of both copies; the second is in the trash`)
}

/** Why a file could not be moved to the trash; undefined once it is there. */
async function throwAway(
  hands: LibraryHands,
  listing: Listing,
  { file, title }: Pick<ListedAccount, 'file' | 'title'>,
): Promise<Outcome | undefined> {
  const open = (await hands.letGo(file)) ?? ((await isHeld(file)) ? heldSentence(file) : undefined)
  if (open !== undefined) return refuse(open)
  const moved = await orSentence(file, () => moveToTrash({ file, title, folder: folderOf(listing, file) }, Date.now()))
  if (!moved.ok) return refuse(moved.error)
  hands.forget(file)
  return undefined
}

async function withItem(
  { trash }: Listing,
  item: string,
  work: (trashed: TrashedAccount) => Promise<Outcome>,
): Promise<Outcome> {
  const trashed = trash.find((one) => one.item === item)
  return trashed ? work(trashed) : unknown
}

const filesOf = (account: ListedAccount): readonly ListedAccount[] => [
  account,
  ...account.copies.map((copy) => ({ ...account, ...copy })),
]

/** A copy may lie in another folder than the first. */
const folderOf = ({ folders }: Listing, file: string): string =>
  folderAround(
    folders.map(({ path }) => path),
    file,
  ) ?? path.dirname(file)
