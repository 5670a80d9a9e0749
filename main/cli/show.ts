import type * as Y from 'yjs'
import { compareAnnotations } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { readDiscussions } from '../../shared/account/discussions'
import type { Genesis } from '../../shared/account/genesis'
import { quoteOf } from '../../shared/account/range'
import { tagsOn } from '../../shared/codebook/taggings'
import type { AccountText } from '../../shared/text/block'
import { several } from '../../shared/text/phrases'
import { readTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'
import { type ReadAccount, readAccount } from './account'
import { readArguments } from './arguments'
import type { Command } from './command'
import { showDiscussion } from './show-discussion'
import { showTradecraft } from './tradecraft/show-tradecraft'

interface Unread {
  readonly unreadable: number
  readonly unreadableSaid: number
  readonly unreadableNoted: number
}

/** How much of an account this version cannot read, in sentences. */
export function unreadableRemarks(
  { unreadable, unreadableSaid, unreadableNoted }: Unread,
  verb: 'holds' | 'held',
): readonly string[] {
  const remark = (what: string) => `The account ${verb} ${what} that this version cannot read and does not show.`
  return [
    ...(unreadable > 0 ? [remark(several(unreadable, 'annotation'))] : []),
    ...(unreadableSaid > 0 ? [remark(several(unreadableSaid, 'reply or verdict', 'replies or verdicts'))] : []),
    ...(unreadableNoted > 0 ? [remark(several(unreadableNoted, 'link, grade or name', 'links, grades or names'))] : []),
  ]
}

/** What a damaged file leaves out, in a sentence; `done` is what is done with the rest: “shown”. */
export const damageRemarks = (damaged: number, done: string): readonly string[] =>
  damaged > 0 ? [`The file is damaged in ${several(damaged, 'place')}; all that can be read is ${done}.`] : []

/** The same, and what cannot be applied without what the file has lost. */
export const lostRemarks = (
  { damaged, doc }: Pick<ReadAccount, 'damaged' | 'doc'>,
  done: string,
): readonly string[] => [
  ...damageRemarks(damaged, done),
  ...(doc.store.pendingStructs
    ? [`Some changes wait for an earlier one that the file has lost; they are not ${done}.`]
    : []),
]

export const showCommand: Command = {
  usage: 'show FILE --json',
  about: 'print an account, its annotations and what is said of them as JSON',
  async run(args, { print, remark }) {
    const { files } = readArguments(args, { json: { type: 'boolean' } }, [1, 1], this.usage)
    const account = await readAccount(files[0] as string)
    const { shown, ...unread } = showAccount(account)
    print(`${JSON.stringify(shown, null, 2)}\n`)
    for (const sentence of [...lostRemarks(account, 'shown'), ...unreadableRemarks(unread, 'holds')]) remark(sentence)
  },
}

interface Showable {
  readonly id: string
  readonly genesis: Genesis
  readonly source: AccountText
  readonly doc: Y.Doc
}

/** What is printed of an account, as it is or as it was, and how much of it this version cannot read. */
export function showAccount({ id, genesis, source, doc }: Showable) {
  const { text } = source
  const { annotations, unreadable } = readAnnotations(doc, text.length)
  const { discussions, unreadable: unreadableSaid } = readDiscussions(doc)
  const { tradecraft, unreadable: unreadableNoted } = readTradecraft(doc)
  const people = readPeople(doc)
  const { title = '', ...meta } = readMeta(doc)
  const shown = {
    id,
    title,
    textLength: text.length,
    textSha256: genesis.textSha256,
    originalSha256: genesis.originalSha256,
    meta,
    annotations: annotations
      .filter(({ deleted }) => !deleted)
      .sort(compareAnnotations)
      .map(({ id, kind, ranges, by, at, note, from }) => ({
        id,
        kind,
        ranges,
        quote: quoteOf(text, ranges),
        author: people[by]?.name ?? by,
        note,
        createdAt: new Date(at).toISOString(),
        from,
        details: tradecraft.details.get(id),
        tags: tagNames(tradecraft, id),
        ...showDiscussion(discussions.get(id), people),
      })),
    ...showTradecraft(tradecraft, people),
  }
  return { shown, unreadable, unreadableSaid, unreadableNoted }
}

/** What it is tagged with below its kind; undefined where with nothing. */
function tagNames(tradecraft: Tradecraft, id: string): readonly string[] | undefined {
  const names = tagsOn(tradecraft, id).map(({ name }) => name)
  return names.length > 0 ? names : undefined
}

export const textCommand: Command = {
  usage: 'text FILE',
  about: 'print the working text, exactly',
  async run(args, { print }) {
    const { files } = readArguments(args, {}, [1, 1], this.usage)
    print((await readAccount(files[0] as string)).source.text)
  },
}
