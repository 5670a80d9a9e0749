import type { People, Person, PersonId } from '../../shared/account/annotation'
import { fold } from '../../shared/text/fold'

/** A name that is being written behind an “@”, up to the caret. */
export interface MentionQuery {
  /** Where the sign stands. */
  readonly start: number
  readonly typed: string
}

/** As far back as a name that is being written may begin. */
const longest = 60

export function findMentionQuery(text: string, caret: number): MentionQuery | undefined {
  const [, before = '', typed = ''] =
    /(^|[^\p{L}\p{M}\p{N}@])@([^@\n]*)$/u.exec(text.slice(Math.max(0, caret - longest), caret)) ?? []
  const start = caret - typed.length - 1
  return text[start] === '@' && !/^\s/.test(typed) && before.length <= 2 ? { start, typed } : undefined
}

/** Whose name, or any word of it, begins with what was typed. */
export function peopleCalled(typed: string, people: People): readonly (readonly [PersonId, Person])[] {
  const wanted = fold(typed).text
  return Object.entries(people).filter(([, { name }]) => {
    const folded = fold(name).text
    return folded.startsWith(wanted) || folded.split(' ').some((word) => wanted !== '' && word.startsWith(wanted))
  })
}
