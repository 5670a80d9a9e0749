import type { Annotation } from '../../account/annotation'
import { isResolved, standingReplies, type VerdictName } from '../../account/discussion'
import { kindNames } from '../../account/kind'
import { quoteOf, splitsCharacter, startOf } from '../../account/range'
import { tagPathWords } from '../../codebook/tag-path'
import { placesIn, placeWords } from '../../text/place'
import type { ExportAccount } from '../export-account'
import { passageFacts } from '../facts/passage-facts'
import { nameOf } from '../name-of'
import { readableTime } from '../time'

/** The longest quotation told whole, in UTF-16 code units: a tagged chapter need not be printed twice. */
const longestQuote = 2000

/** What a printed note tells of one passage, as plain words in the order in which they are read. */
export interface Note {
  /** From 1, in text order. */
  readonly number: number
  /** “Claim, by Mona Chen, 2026-11-24 08:10 UTC, ¶ 3” */
  readonly head: string
  readonly quote: string
  /** What is noted of it … */
  readonly lines: readonly NoteLine[]
  /** … and what people say of it. */
  readonly said: readonly NoteLine[]
}

export interface NoteLine {
  /** Before a colon; missing where the words stand for themselves. */
  readonly label?: string
  readonly words: string
}

/** How somebody's verdict is told: “Mona Chen agrees”. */
export const verdictWords: Readonly<Record<VerdictName, string>> = {
  agree: 'agrees',
  dispute: 'disputes this',
  unsure: 'is unsure',
}

export function notesOf(account: ExportAccount): readonly Note[] {
  const placeOf = placesIn(account.blocks)
  return account.annotations.map((annotation, index) => {
    const place = placeWords(placeOf(startOf(annotation.ranges))) ?? 'in a heading'
    return noteOf(account, annotation, index + 1, place)
  })
}

function noteOf(account: ExportAccount, annotation: Annotation, number: number, place: string): Note {
  const { text, tags } = account
  const { id, kind, ranges, by, at, note } = annotation
  const labelled = (tags.get(id) ?? []).map(tagPathWords)
  return {
    number,
    head: `${kindNames[kind].name}, by ${nameOf(account.people, by)}, ${readableTime(at)}, ${place}`,
    quote: quoteForNote(quoteOf(text, ranges)),
    lines: [
      ...(labelled.length > 0 ? [{ label: 'Tagged', words: labelled.join(', ') }] : []),
      ...passageFacts(account, annotation).map(({ name, words }) => ({ label: name, words })),
      ...(note === '' ? [] : [{ label: 'Note', words: note }]),
    ],
    said: discussionLines(account, id),
  }
}

function discussionLines(account: ExportAccount, id: string): readonly NoteLine[] {
  const discussion = account.discussions.get(id)
  if (!discussion) return []
  const verdicts = discussion.verdicts.map(({ person, verdict, reason }) => {
    const held = `${nameOf(account.people, person)} ${verdictWords[verdict]}`
    return reason === '' ? { words: held } : { label: held, words: reason }
  })
  const replies = standingReplies(discussion).map(({ by, at, text }) => ({
    label: `${nameOf(account.people, by)}, ${readableTime(at)}`,
    words: text,
  }))
  return [...verdicts, ...replies, ...(isResolved(discussion) ? [{ words: 'Resolved' }] : [])]
}

/** The words of a passage, cut where they are very many. */
export function quoteForNote(quote: string): string {
  if (quote.length <= longestQuote) return quote
  const cut = splitsCharacter(quote, longestQuote) ? longestQuote - 1 : longestQuote
  return `${quote.slice(0, cut)} … (the passage goes on for ${(quote.length - cut).toLocaleString('en')} characters more)`
}
