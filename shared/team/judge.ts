import type * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import { fail, ok, type Result } from '../result'
import type { Inspection, Write } from './inspect'
import { rightsTo } from './rights'
import { isAtLeast, type Role } from './role'

/** Who sends an update, as the server has found out. */
export interface Sender {
  readonly role: Role
  readonly person: PersonId
  /** Fingerprint of the device's key. */
  readonly device: string
}

/** What a server knows of the team beyond the documents. */
export interface TeamKnowledge {
  /** Which device writes under a Yjs client id; undefined where nobody does yet. */
  readonly deviceOf: (client: number) => string | undefined
  readonly isMember: (person: PersonId) => boolean
  /** Whose signature in the account's log covers these items; undefined where none does that is good. */
  readonly signerOf: (write: Write) => PersonId | undefined
}

export type Refusal =
  | { readonly kind: 'role-too-low'; readonly map: string; readonly needed: Role }
  | { readonly kind: 'no-such-map'; readonly map: string }
  | { readonly kind: 'already-written'; readonly map: string; readonly key: string }
  | { readonly kind: 'erases'; readonly map: string; readonly key: string }
  | { readonly kind: 'of-another'; readonly map: string; readonly key: string; readonly person: PersonId }
  | { readonly kind: 'client-of-another'; readonly client: number }

/** Yjs client ids under which the sender writes for the first time. */
export type Claims = ReadonlySet<number>

/**
 * Whether a sender may make these edits. What he passes on of others, as after merging a file, counts as theirs where
 * their signature covers it, or where they do not belong to the team, so that nobody else can speak for them.
 */
export function judge(
  doc: Y.Doc,
  document: string,
  { writes, erasures }: Inspection,
  sender: Sender,
  team: TeamKnowledge,
): Result<Claims, Refusal> {
  const claims = new Set<number>()
  const brought = new Map<string, Write>()
  for (const write of writes) {
    const place = placeOf(write)
    const first = brought.get(place)
    if (!first || write.isLive) brought.set(place, write)
    const refusal =
      refusalOf(write, document, sender) ??
      (isWrittenAgain(doc, document, write, first) ? { kind: 'already-written' as const, ...nameOf(write) } : undefined)
    if (refusal) return fail(refusal)
  }
  for (const erasure of erasures) {
    const rights = rightsTo(document, erasure.map, erasure.key)
    const refusal = refusalOf(erasure, document, sender)
    if (refusal) return fail(refusal)
    // A value goes only where another takes its place.
    if (rights?.newKeysOnly || !brought.get(placeOf(erasure))?.isLive)
      return fail({ kind: 'erases', ...nameOf(erasure) })
  }
  const valueIn = (map: string, key: string) => brought.get(placeOf({ map, key }))?.value ?? doc.getMap(map).get(key)
  for (const write of writes) {
    const device = team.deviceOf(write.client)
    const isOwnClient = device === undefined || device === sender.device
    const author = rightsTo(document, write.map, write.key)?.author?.(write.key, write.value, valueIn)
    // Of what was written over, only the place is left; whoever may write there may say that it was.
    const isOwn = author === undefined || author === sender.person
    if (isOwnClient && isOwn) {
      if (device === undefined) claims.add(write.client)
      continue
    }
    const mayPassOn = isAtLeast(sender.role, 'editor')
    // Nobody's client id: whoever it belongs to may come and claim it.
    if (isOwnClient && mayPassOn && author !== undefined && !team.isMember(author)) continue
    const signer = mayPassOn || isOwn ? team.signerOf(write) : undefined
    if (signer !== undefined && (author === undefined || author === signer)) continue
    if (!isOwnClient) return fail({ kind: 'client-of-another', client: write.client })
    return fail({ kind: 'of-another', ...nameOf(write), person: author as PersonId })
  }
  return ok(claims)
}

const placeOf = ({ map, key }: { readonly map: string; readonly key: string }) => `${map}\n${key}`

const nameOf = ({ map, key }: { readonly map: string; readonly key: string }) => ({ map, key })

function refusalOf(
  { map, key }: { readonly map: string; readonly key: string },
  document: string,
  { role }: Sender,
): Refusal | undefined {
  const rights = rightsTo(document, map, key)
  if (!rights) return { kind: 'no-such-map', map }
  if (!isAtLeast(role, rights.role)) return { kind: 'role-too-low', map, needed: rights.role }
  return undefined
}

/** In a map of new keys only, what was made is never written over and never comes already gone. */
function isWrittenAgain(doc: Y.Doc, document: string, write: Write, first: Write | undefined): boolean {
  if (!rightsTo(document, write.map, write.key)?.newKeysOnly) return false
  return first !== undefined || !write.isLive || doc.getMap(write.map).has(write.key)
}
