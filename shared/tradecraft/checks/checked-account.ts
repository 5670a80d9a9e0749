import type * as Y from 'yjs'
import { readAnnotations, readMeta } from '../../account/annotations'
import { shortQuote } from '../../account/short-quote'
import { type Board, boardOf } from '../board'
import { type Elsewhere, nothingElsewhere } from '../elsewhere'
import { entityName } from '../entity-names'
import { namesElsewhere } from '../join-elsewhere'
import { readTradecraft } from '../tradecraft'
import type { Checked } from './check'

/** What is not in the account. */
type Outside = Pick<Checked, 'now' | 'altered' | 'handling' | 'gradeDays'>

/** All that checks look at, of an account as it is now. */
export function checkedAccount(
  doc: Y.Doc,
  text: string,
  outside: Outside,
  elsewhere: Elsewhere = nothingElsewhere,
): Checked {
  const annotations = readAnnotations(doc, text.length).annotations.filter(({ deleted }) => !deleted)
  const { tradecraft } = readTradecraft(doc)
  return checkedOf({ text, meta: readMeta(doc), annotations, tradecraft, elsewhere }, outside)
}

/** The same of what is already read. @param read only annotations that stand @param board where there is one already */
export function checkedOf(
  read: Pick<Checked, 'text' | 'meta' | 'annotations' | 'tradecraft' | 'elsewhere'>,
  outside: Outside,
  board: Board = boardOf(read.annotations, read.tradecraft, read.elsewhere),
): Checked {
  const { text, annotations, tradecraft, elsewhere } = read
  const byId = new Map(annotations.map((one) => [one.id, one]))
  const annotation = (id: string) => byId.get(id)
  const named = namesElsewhere(elsewhere)
  const wordsOf = (id: string) => {
    const found = annotation(id)
    return found ? shortQuote(text, found.ranges) : named.get(id)
  }
  const nameOf = (id: string) => entityName(id, tradecraft, board.corroborations.identities, wordsOf)
  return { ...read, ...outside, annotation, board, nameOf }
}
