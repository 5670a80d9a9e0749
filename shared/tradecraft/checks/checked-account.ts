import type * as Y from 'yjs'
import { readAnnotations, readMeta } from '../../account/annotations'
import { shortQuote } from '../../account/short-quote'
import { type Board, boardOf } from '../board'
import { entityName } from '../entity-names'
import { readTradecraft } from '../tradecraft'
import type { Checked } from './check'

/** All that checks look at, of an account as it is now. */
export function checkedAccount(
  doc: Y.Doc,
  text: string,
  outside: Pick<Checked, 'now' | 'altered' | 'handling'>,
): Checked {
  const annotations = readAnnotations(doc, text.length).annotations.filter(({ deleted }) => !deleted)
  const { tradecraft } = readTradecraft(doc)
  return checkedOf({ text, meta: readMeta(doc), annotations, tradecraft }, outside)
}

/** The same of what is already read. @param read only annotations that stand @param board where there is one already */
export function checkedOf(
  read: Pick<Checked, 'text' | 'meta' | 'annotations' | 'tradecraft'>,
  outside: Pick<Checked, 'now' | 'altered' | 'handling'>,
  board: Board = boardOf(read.annotations, read.tradecraft),
): Checked {
  const { text, annotations, tradecraft } = read
  const byId = new Map(annotations.map((one) => [one.id, one]))
  const annotation = (id: string) => byId.get(id)
  const wordsOf = (id: string) => {
    const found = annotation(id)
    return found && shortQuote(text, found.ranges)
  }
  const nameOf = (id: string) => entityName(id, tradecraft, board.corroborations.identities, wordsOf)
  return { ...read, ...outside, annotation, board, nameOf }
}
