import type { PersonId } from '../../shared/account/annotation'
import type { Workbench } from '../workbench'

/** Somebody else who is here: whoever is followed, or else the first. */
export function nextMate({ account, team }: Pick<Workbench, 'account' | 'team'>): PersonId | undefined {
  const { followed, peers } = team.get()
  const me = account.get().head?.me
  return followed ?? peers.find(({ person }) => person !== me)?.person
}
