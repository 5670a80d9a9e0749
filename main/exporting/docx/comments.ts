import type { ICommentOptions } from 'docx'
import type { Annotation } from '../../../shared/account/annotation'
import { isResolved, standingReplies, type VerdictName } from '../../../shared/account/discussion'
import { kindNames } from '../../../shared/account/kind'
import type { ExportAccount } from '../../../shared/exporting/export-account'
import { nameOf } from '../../../shared/exporting/name-of'
import { notesOf } from '../../../shared/exporting/notes/note'
import type { Edge } from '../../../shared/exporting/sweep'
import { xmlText } from '../../../shared/text/xml-text'
import { labelled } from './words'

export interface Comments {
  readonly options: readonly ICommentOptions[]
  /** The comment on a piece of a passage, and those that answer it. */
  idsOf(edge: Edge): readonly number[]
}

/**
 * A comment on each passage, by whoever tagged it, with what is noted of it; what people say of it are answers to that. A
 * comment is on one stretch of text, so that each further piece of a passage has one of its own.
 */
export function commentsOf(account: ExportAccount): Comments {
  const options: ICommentOptions[] = []
  const ids = new Map<string, readonly number[]>()
  for (const [index, { number, lines }] of notesOf(account).entries()) {
    const annotation = account.annotations[index] as Annotation
    const { kind, ranges, by, at } = annotation
    const name = `${kindNames[kind].name} ${number}`
    for (const piece of ranges.keys()) {
      const id = options.length
      const said = piece === 0 ? lines.map(({ label, words }) => labelled(label, words)) : []
      const title = ranges.length === 1 ? name : `${name}, piece ${piece + 1} of ${ranges.length}`
      options.push({
        ...{ id, ...signed(account, by, at) },
        children: [labelled(undefined, title), ...said],
        ...(piece === 0 && isSettled(account, annotation) && { resolved: true }),
      })
      if (piece === 0) options.push(...answersTo(account, annotation, id))
      ids.set(
        pieceKey({ number, piece }),
        options.slice(id).map((option) => option.id),
      )
    }
  }
  return { options, idsOf: (edge) => ids.get(pieceKey(edge)) ?? [] }
}

const pieceKey = ({ number, piece }: Pick<Edge, 'number' | 'piece'>) => `${number}/${piece}`

const held: Readonly<Record<VerdictName, string>> = { agree: 'Agrees', dispute: 'Disputes this', unsure: 'Is unsure' }

/** Verdicts and replies, as answers to the comment on their passage. */
function answersTo(account: ExportAccount, { id: on }: Annotation, parentId: number): readonly ICommentOptions[] {
  const discussion = account.discussions.get(on)
  if (!discussion) return []
  const verdicts = discussion.verdicts.map(({ person, verdict, reason, at }) => ({
    ...signed(account, person, at),
    children: [reason === '' ? labelled(undefined, held[verdict]) : labelled(held[verdict], reason)],
  }))
  const replies = standingReplies(discussion).map(({ by, at, text }) => ({
    ...signed(account, by, at),
    children: [labelled(undefined, text)],
  }))
  return [...verdicts, ...replies].map((answer, index) => ({ ...answer, id: parentId + 1 + index, parentId }))
}

function isSettled({ discussions }: ExportAccount, { id }: Annotation): boolean {
  const discussion = discussions.get(id)
  return discussion !== undefined && isResolved(discussion)
}

function signed({ people }: ExportAccount, by: string, at: number) {
  const author = xmlText(nameOf(people, by))
  const initials = author
    .split(/\s+/)
    .map((name) => [...name][0] ?? '')
    .join('')
  return { author, initials, date: new Date(at) }
}
