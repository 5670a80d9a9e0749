import type { PersonId } from '../../shared/account/annotation'
import { isSameName } from '../../shared/account/distinct-names'
import type { ServerRequests } from './server-requests'
import { fetchTeam } from './team-list'

/** What somebody has to know who has joined a team in which another goes by their name; undefined where nobody does. */
export async function sameNameSentence(
  requests: ServerRequests,
  me: { readonly id: PersonId; readonly name: string },
): Promise<string | undefined> {
  const told = await fetchTeam(requests)
  const isTaken =
    told.ok && told.value.members.some(({ person }) => person.id !== me.id && isSameName(person.name, me.name))
  return isTaken
    ? `Somebody else in this team is called “${me.name}” as well. So that nobody takes one of you for the other, the beginning of your id stands beside it; you can also call yourself otherwise.`
    : undefined
}
