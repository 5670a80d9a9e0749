import type { Deletion, People, PersonId } from '../../../shared/account/annotation'
import type { Tradecraft } from '../../../shared/tradecraft/tradecraft'

interface Signed {
  readonly by: PersonId
  readonly at: number
  readonly deleted?: Deletion | null
}

/** What is noted beside the text, as it is printed; a list that is empty is left out. */
export function showTradecraft({ entities, links, grades, waivers, tags, details }: Tradecraft, people: People) {
  const show = <T extends Signed>(all: Iterable<T>) => {
    const shown = [...all]
      .filter(({ deleted }) => !deleted)
      .map(({ by, at, deleted: _, ...rest }) => ({
        ...rest,
        author: people[by]?.name ?? by,
        createdAt: new Date(at).toISOString(),
      }))
    return shown.length > 0 ? shown : undefined
  }
  return {
    entities: show([...entities.values()].map((entity) => ({ ...entity, details: details.get(entity.id) }))),
    links: show(links.values()),
    grades: show(grades.values()),
    waivers: show(waivers.values()),
    tags: show(tags.values()),
  }
}
