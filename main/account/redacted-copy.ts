import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import type { Annotation, Person, PersonId } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import type { KeptInCopy } from '../../shared/account/kept-in-copy'
import { mapsOf } from '../../shared/account/schema'
import type { AnnotationRecord } from '../../shared/account/values'
import type { Signer } from '../../shared/history/entry'
import type { AccountText } from '../../shared/text/block'
import type { Asset } from '../account-file/payloads'
import { deviceSigner } from '../profile/device-signer'
import type { Author } from './author'
import { type NewAccount, newAccount } from './new-account'

interface Copied {
  readonly id: string
  readonly source: AccountText
  readonly doc: Y.Doc
  readonly original: Asset | undefined
}

/** What an import has noted of how the text came in: the name of the original, and what speaks of it by that name. */
const ofTheOriginal: readonly string[] = ['importedFrom', 'importWarnings']

/**
 * Another account with the same text and what stands annotated in it now. It says of which account it is a copy, and
 * cannot be merged back: nothing that was left out could ever come along. Nor do reports, which could quote it.
 */
export function redactedCopy(copied: Copied, kept: KeptInCopy, me: Author, signer: Signer): NewAccount {
  const { title = '', schemaVersion: _, ...meta } = readMeta(copied.doc)
  const people = kept.names ? readPeople(copied.doc) : {}
  const nameOf = pseudonyms(people)
  const owner = kept.names ? { author: me, signer } : nobody()
  const { annotations } = readAnnotations(copied.doc, copied.source.text.length)
  const standing = annotations.filter(({ deleted }) => !deleted)
  const material = {
    ...copied.source,
    title,
    meta: { ...(kept.original ? meta : without(meta, ofTheOriginal)), copyOf: copied.id },
    warnings: [],
    ...(kept.original && copied.original && { original: copied.original }),
  }
  return newAccount(material, owner.author, owner.signer, (doc) => {
    const maps = mapsOf(doc)
    for (const annotation of standing) {
      const { id, person } = nameOf(annotation.by)
      if (!maps.people.has(id)) maps.people.set(id, person)
      maps.annotations.set(annotation.id, recordOf(annotation, id, kept))
    }
  })
}

const recordOf = ({ kind, ranges, at, note }: Annotation, by: PersonId, kept: KeptInCopy): AnnotationRecord => ({
  kind,
  ranges: ranges.map(([start, end]): [number, number] => [start, end]),
  by,
  at,
  ...(kept.notes && note && { note }),
})

/** Whoever is not named is “Person 1”, “Person 2” …, under an id that leads nowhere. */
function pseudonyms(known: Readonly<Record<PersonId, Person>>) {
  const given = new Map<PersonId, { readonly id: PersonId; readonly person: Person }>()
  return (by: PersonId) => {
    const named = known[by]
    if (named) return { id: by, person: named }
    const number = given.size + 1
    const anonymous = given.get(by) ?? {
      id: randomUUID(),
      person: { name: `Person ${number}`, colour: ((number - 1) % 6) + 1 },
    }
    given.set(by, anonymous)
    return anonymous
  }
}

function nobody(): { readonly author: Author; readonly signer: Signer } {
  const signer = deviceSigner(generateKeyPairSync('ed25519').privateKey)
  return { author: { id: randomUUID(), name: 'Redacted', colour: 1 }, signer }
}

const without = (meta: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(meta).filter(([name]) => !names.includes(name)))
