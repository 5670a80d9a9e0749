import type { People } from '../../account/annotation'
import type { Grade } from '../../tradecraft/grade'
import { gradeWords } from '../../tradecraft/grade-words'
import { isoTime } from '../time'

/** “B, usually reliable”; where people differ, each with who says so: there is no average. Empty where nobody has graded. */
export function gradesInShort(standing: readonly Grade[], people: People): string {
  const values = [...new Set(standing.map(({ value }) => value))]
  const [only] = values
  if (only === undefined) return ''
  if (values.length === 1) return `${only}, ${gradeWords[only].toLowerCase()}`
  return `grades differ: ${standing.map(({ value, by }) => `${value} by ${nameIn(people, by)}`).join(', ')}`
}

/** Every standing grade with who gave it, when and why. */
export const gradesInFull = (standing: readonly Grade[], people: People): string =>
  standing
    .map(({ value, by, at, reason }) => {
      const given = `${value}, ${gradeWords[value].toLowerCase()} (${nameIn(people, by)}, ${isoTime(at).slice(0, 10)})`
      return reason === '' ? given : `${given}: ${reason}`
    })
    .join('; ')

const nameIn = (people: People, id: string): string => people[id]?.name ?? 'somebody'
