import type { PersonId } from '../../shared/account/annotation'
import { accountDocument, mapNames } from '../../shared/account/schema'
import { person } from '../../shared/account/values'
import type { HostedAccount } from './hosted-account'

/** A device that is said to be somebody's and does not belong to the team: as long as it is, they join from no other. */
export interface Entered {
  /** Fingerprint. */
  readonly device: string
  readonly person: { readonly id: PersonId; readonly name: string }
  /** Whether it belonged to the team once; else only the account says whose it is, as after merging a copy. */
  readonly wasMember: boolean
}

/** All that there are, but for those of which an owner has said that they are not theirs. */
export function enteredIn(account: HostedAccount): readonly Entered[] {
  const { team } = account
  const { doc } = account.room(accountDocument)
  const named = (id: PersonId) => person.safeParse(doc.getMap(mapNames.people).get(id)).data?.name ?? id
  const told = [...doc.getMap(mapNames.devices)].flatMap(([device, value]) => {
    const id = (value as { readonly person?: unknown } | null)?.person
    return typeof id === 'string' && !team.everMember(device)
      ? [{ device, person: { id, name: named(id) }, wasMember: false }]
      : []
  })
  const left = team.everMembers
    .filter(({ device }) => !team.member(device))
    .map(({ device, person: { id, name } }) => ({ device, person: { id, name }, wasMember: true }))
  return [...told, ...left].filter(({ device }) => !team.isDisowned(device))
}
