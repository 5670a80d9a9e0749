import { promises as fs } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { newAccount } from '../../main/account/new-account'
import { OpenAccount } from '../../main/account/open-account'
import { createAccountFile } from '../../main/account-file/create'
import { createBlockWriter } from '../../main/importing/block-writer'
import { scanFolder } from '../../main/library/scan-folder'
import { LibraryIndex } from '../../main/search/library-index'
import type { Command } from '../../shared/account/command'
import type { Kind } from '../../shared/account/kind'
import type { Range } from '../../shared/account/range'
import { alice, atWork } from './account-file'

/** An account of some paragraphs on the disk; of Attest's own making, so that their blanks are what an import leaves. */
export async function writeAccount(
  file: string,
  paragraphs: readonly string[],
  about: { readonly title?: string; readonly author?: string; readonly publishedAt?: string } = {},
): Promise<string> {
  const writer = createBlockWriter()
  for (const words of paragraphs) writer.add(words, { type: 'paragraph' })
  const { title = path.parse(file).name, ...meta } = about
  const { file: contents } = newAccount(
    { ...writer.finish(), title, meta, warnings: [] },
    alice,
    atWork.signerOf(alice.id),
  )
  await fs.mkdir(path.dirname(file), { recursive: true })
  const made = await createAccountFile(file, contents)
  if (!made.ok) throw new Error(made.error.kind)
  return file
}

let lastId = 0

export interface Tagging {
  readonly kind: Kind
  /** The passage by its words, or where it stands. */
  readonly at: string | Range
  readonly by?: string
  readonly note?: string
  /** What the same person says of it then. */
  readonly reply?: string
  /** Tags of the codebook, made for it: each below the one before. */
  readonly tags?: readonly string[]
}

const replyIdFor = (annotation: string) => annotation.replace('4000', '4001')

/** Tags passages in an account file as the app does. */
export async function tagIn(file: string, ...tags: readonly Tagging[]): Promise<void> {
  const opened = await OpenAccount.open(file, atWork)
  if (!opened.ok) throw new Error(opened.error.kind)
  const account = opened.value
  for (const { kind, at, by = 'Alice', note, reply, tags: names = [] } of tags) {
    const start = typeof at === 'string' ? account.source.text.indexOf(at) : at[0]
    const end = typeof at === 'string' ? start + at.length : at[1]
    const id = `00000000-0000-4000-8000-${String(++lastId).padStart(12, '0')}`
    const ranges = [[start, end]] as const
    const said: readonly Command[] =
      reply === undefined ? [] : [{ type: 'reply', id: replyIdFor(id), on: id, text: reply }]
    const made = names.map((name): Extract<Command, { type: 'make-tag' }> => {
      const tag = `00000000-0000-4002-8000-${String(++lastId).padStart(12, '0')}`
      return { type: 'make-tag', id: tag, kind, name, colour: 'stone' }
    })
    const coded: readonly Command[] = made.map((one, i) => ({ ...one, parent: made[i - 1]?.id }))
    const lowest = made.at(-1)
    const given: readonly Command[] = lowest ? [{ type: 'tag', id, tag: lowest.id }] : []
    const annotate: Command = { type: 'annotate', id, kind, ranges, ...(note && { note }) }
    const done = account.run([annotate, ...coded, ...given, ...said], {
      id: `person-${by}`,
      name: by,
      colour: 1,
    })
    if (!done.ok) throw new Error(done.error.kind)
    await done.value.saved
  }
  await account.close()
}

/** The index of one folder, brought up to date; it is kept in another. */
export async function indexOf(folder: string, kept: string): Promise<LibraryIndex> {
  const index = new LibraryIndex(kept)
  await index.refresh(await scanFolder(folder))
  return index
}

/** Few words, so that they meet: written in ways that readers take for the same, and some that they do not. */
const wordsOfFew = fc.constantFrom(
  ...['truck', 'Trucks', 'motortruck', 'two', 'TWO', 'café', 'cafe\u0301', 'cafeteria', 'ﬁve', 'five', '2014', '14'],
  ...['مهرجان', 'المِهْرَجَان', 'مدينة', 'مدينه', 'O’Neill', "o'neill", '🚢', 'Straße', 'strasse', '—', 'it.'],
)

export const paragraph = fc
  .array(fc.tuple(wordsOfFew, fc.constantFrom(' ', ' ', ' ', '\n', '\u00A0', '  ', ', ')), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) => all.flat().join('').trim())
  .filter((words) => words !== '')

/** One to three words, some of them in quotes. */
export const queryWords = fc
  .array(
    fc.oneof(
      wordsOfFew,
      fc.array(wordsOfFew, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((terms) => terms.join(' '))
