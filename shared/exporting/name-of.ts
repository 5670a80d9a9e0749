import type { People, PersonId } from '../account/annotation'

/** What whoever did something is called in an export. */
export const nameOf = (people: People, id: PersonId): string => people[id]?.name ?? 'Somebody'
