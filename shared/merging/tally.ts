import type { PersonId } from '../account/annotation'
import { mapNames, parseFieldKey } from '../account/schema'
import { isDetailName } from '../tradecraft/details'
import type { Tally } from './report'
import type { Write, Writes } from './writes'

export const nothingDone: Tally = { tags: 0, edits: 0, deletions: 0, replies: 0, verdicts: 0, noted: 0, others: 0 }

export const sumOf = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0)

export const add = (a: Tally, b: Tally): Tally => ({
  tags: a.tags + b.tags,
  edits: a.edits + b.edits,
  deletions: a.deletions + b.deletions,
  replies: a.replies + b.replies,
  verdicts: a.verdicts + b.verdicts,
  noted: a.noted + b.noted,
  others: a.others + b.others,
})

/** How much each person did. Saying who one is counts for nothing. */
export function tallies(writes: Writes): ReadonlyMap<PersonId | null, Tally> {
  const all = new Map<PersonId | null, Tally>()
  for (const write of writes.values()) {
    const before = all.get(write.person) ?? nothingDone
    const column = columnOf(write)
    all.set(write.person, column ? { ...before, [column]: before[column] + 1 } : before)
  }
  return all
}

function columnOf({ map, key, after }: Write): keyof Tally | undefined {
  switch (map) {
    case mapNames.people:
    case mapNames.devices:
      return undefined
    case mapNames.annotations:
      return 'tags'
    case mapNames.replies:
      return 'replies'
    case mapNames.verdicts:
    case mapNames.broughtVerdicts:
      return 'verdicts'
    case mapNames.threads:
      return 'edits'
    case mapNames.entities:
    case mapNames.links:
    case mapNames.grades:
    case mapNames.waivers:
    case mapNames.codebook:
    case mapNames.taggings:
    case mapNames.reports:
      return 'noted'
    case mapNames.fields:
      if (isDetailName(parseFieldKey(key)?.field ?? '')) return 'noted'
      return parseFieldKey(key)?.field === 'deleted' && after ? 'deletions' : 'edits'
    case mapNames.replyFields:
      return parseFieldKey(key)?.field === 'deleted' && after ? 'deletions' : 'edits'
    default:
      return 'others'
  }
}
