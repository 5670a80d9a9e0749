import type * as Y from 'yjs'
import type { Signer } from '../history/entry'
import type { Person, PersonId } from './annotation'
import { mapsOf } from './schema'

/** Says in the account who somebody is and with what device they sign, unless it is there already. */
export function introduce(doc: Y.Doc, author: Person & { readonly id: PersonId }, signer: Signer): void {
  const { people, devices } = mapsOf(doc)
  const { id, name, colour } = author
  const known = people.get(id) as Person | undefined
  if (known?.name !== name) people.set(id, { name, colour: known?.colour ?? colour })
  const { device, publicKey } = signer
  if (!devices.has(device)) devices.set(device, { person: id, publicKey })
}
