import path from 'node:path'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { packInPieces } from '../../shared/account/columns'
import { readDiscussions } from '../../shared/account/discussions'
import type { AccountHead, FromKeeper } from '../../shared/keeper/protocol'
import { packBlocks } from '../../shared/text/block-columns'
import { newsInPieces } from '../../shared/tradecraft/news'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import type { Author } from '../account/author'
import type { HeldAccount } from './held-account'

interface Told {
  readonly notices: readonly string[]
  readonly imported: readonly string[]
  readonly known: boolean
}

/** A whole account as messages for a window: first what paints the text, then its annotations in text order, then what people say. */
export function* showAccount(held: HeldAccount, author: Author, told: Told): Generator<FromKeeper> {
  const { account } = held
  const { id, doc, source, genesis } = account
  const { annotations, unreadable } = readAnnotations(doc, source.text.length)
  const { discussions, unreadable: unreadableSaid } = readDiscussions(doc)
  const { tradecraft, unreadable: unreadableNoted } = readTradecraft(doc)
  const { title = '', ...meta } = readMeta(doc)
  const head: AccountHead = {
    id,
    file: account.file,
    title,
    meta,
    people: { [author.id]: { name: author.name, colour: author.colour }, ...readPeople(doc) },
    me: author.id,
    textSha256: genesis.textSha256,
    originalSha256: genesis.originalSha256,
    readOnly: account.readOnly,
    place: held.place,
    damaged: account.damaged,
    unreadable,
    unreadableSaid,
    unreadableNoted,
    incomplete: account.incomplete,
    restored: account.restored,
    setAside: account.setAside,
    backup: held.backup,
  }
  const { text, blocks } = source
  yield {
    type: 'opened',
    head,
    text,
    blocks: packBlocks(blocks),
    ...told,
    notices: [...told.notices, ...noticesOf(head)],
  }
  for (const columns of packInPieces(annotations)) yield { type: 'annotations', account: id, columns }
  yield { type: 'discussions', account: id, discussions: [...discussions.values()] }
  for (const news of newsInPieces(tradecraft)) yield { type: 'tradecraft', account: id, news }
  yield { type: 'health', account: id, problem: account.health }
  yield { type: 'ready', account: id }
}

function noticesOf(head: AccountHead): readonly string[] {
  const { damaged, unreadable, unreadableSaid, unreadableNoted, incomplete, readOnly, place, restored, setAside } = head
  const notices: string[] = []
  if (damaged > 0)
    notices.push(
      `The file is damaged in ${damaged === 1 ? 'one place' : `${damaged} places`}; everything that can be read is here.`,
    )
  if (setAside) notices.push(`The file as it was found is kept as “${path.basename(setAside)}” beside it.`)
  if (restored) notices.push('What the file had lost was put back from a second copy on this computer.')
  if (incomplete)
    notices.push(
      'Some changes wait for an earlier one that this file has lost; another copy of the account may have it.',
    )
  if (unreadable > 0)
    notices.push(`${unreadable} annotations cannot be read by this version; they are kept in the file.`)
  if (unreadableSaid > 0)
    notices.push(`${unreadableSaid} replies or verdicts cannot be read by this version; they are kept in the file.`)
  if (unreadableNoted > 0)
    notices.push(`${unreadableNoted} links, grades or names cannot be read by this version; they are kept in the file.`)
  // Of another place a banner says so, with what can be done.
  if (readOnly && place === 'library') notices.push('This account can be read but not written to.')
  return notices
}
