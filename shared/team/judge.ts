import type * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import { accountDocument, logDocument } from '../account/schema'
import { canonicalJson } from '../canonical-json'
import type { LogEntry } from '../history/entry'
import { fail, ok, type Result } from '../result'
import type { Inspection, Place, Write } from './inspect'
import { rightsTo } from './rights'
import { isAtLeast, type Role } from './role'
import { type Change, changesBy } from './standing'

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
  /** Whether somebody belongs to the team, or did. */
  readonly isMember: (person: PersonId) => boolean
  /** What they may do now; undefined for whoever does not belong to it. */
  readonly roleOf: (person: PersonId) => Role | undefined
  /** Whose signature in the account's log covers these items; undefined where none does that is good. */
  readonly signerOf: (write: Write) => PersonId | undefined
}

/** What no honest copy of an account ever brings, whoever sends it. */
export type Damage =
  | { readonly kind: 'no-such-map'; readonly map: string }
  | { readonly kind: 'already-written'; readonly map: string; readonly key: string }
  | { readonly kind: 'erases'; readonly map: string; readonly key: string }

export type Refusal =
  | Damage
  | { readonly kind: 'role-too-low'; readonly map: string; readonly needed: Role }
  | { readonly kind: 'of-another'; readonly map: string; readonly key: string; readonly person: PersonId }
  | { readonly kind: 'client-of-another'; readonly client: number }

/** Yjs client ids under which the sender writes for the first time. */
export type Claims = ReadonlySet<number>

/** Nothing that stood may be gone afterwards, and what was made may not have become something else. */
export function damageBy(doc: Y.Doc, document: string, inspection: Inspection): Damage | undefined {
  for (const change of changesBy(doc, inspection)) {
    const { map, key, before, after } = change
    const rights = rightsTo(document, map, key)
    if (!rights) return { kind: 'no-such-map', map }
    if (before && !after) return { kind: 'erases', map, key }
    if (rights.newKeysOnly && isOther(change)) return { kind: 'already-written', map, key }
  }
  return undefined
}

/** Made twice alike, as by two programs of one person at once, is made once. */
const isOther = ({ before, after }: Change): boolean =>
  before !== undefined && after !== undefined && canonicalJson(before.value) !== canonicalJson(after.value)

/**
 * Whether a sender may make these edits. What he passes on of others, as after merging a file, counts as theirs where
 * their signature covers it, and is allowed if it is to them; else nobody could speak for them. What is of people who do
 * not belong to the team an editor may pass on as it is.
 */
export function judge(
  doc: Y.Doc,
  document: string,
  inspection: Inspection,
  sender: Sender,
  team: TeamKnowledge,
): Result<Claims, Refusal> {
  const { writes } = inspection
  const damage = damageBy(doc, document, inspection)
  if (damage) return fail(damage)
  if (sender.role === 'viewer' && writes.length + inspection.erasures.length > 0) return fail(onlyReads)
  const brought = new Map(writes.filter(({ isLive }) => isLive).map((write) => [nameOf(write), write.value]))
  const valueIn = (map: string, key: string) => brought.get(nameOf({ map, key })) ?? standingIn(doc, map, key)
  const claims = new Set<number>()
  for (const write of writes) {
    const author = rightsTo(document, write.map, write.key)?.author?.(write.key, write.value, valueIn)
    const refusal = refusalOf(write, document, author, sender, team, claims)
    if (refusal) return fail(refusal)
  }
  return ok(claims)
}

const onlyReads: Refusal = { kind: 'role-too-low', map: '', needed: 'commenter' }

const nameOf = ({ map, key }: Place) => `${map}\n${key}`

const standingIn = (doc: Y.Doc, map: string, key: string): unknown =>
  doc.share.get(map)?._map.get(key)?.content.getContent()[0]

/** @param author undefined where it is nobody's: of what was written over, only the place is left */
function refusalOf(
  write: Write,
  document: string,
  author: PersonId | undefined,
  sender: Sender,
  team: TeamKnowledge,
  claims: Set<number>,
): Refusal | undefined {
  const device = team.deviceOf(write.client)
  const isOwnClient = device === undefined || device === sender.device
  const isOwn = author === undefined || author === sender.person
  const refusal = roleRefusal(write, document, sender.role)
  if (isOwnClient && isOwn && !refusal) {
    if (device === undefined) claims.add(write.client)
    return undefined
  }
  const isEditor = isAtLeast(sender.role, 'editor')
  // Nobody's client id is left nobody's: whoever it belongs to may come and claim it.
  if (isOwnClient && isEditor && author !== undefined && !team.isMember(author)) return refusal
  const signer = team.signerOf(write)
  if (signer !== undefined && (author === undefined || author === signer)) {
    const role = team.roleOf(signer) ?? (isEditor ? sender.role : 'viewer')
    return roleRefusal(write, document, role)
  }
  if (refusal) return refusal
  if (!isOwnClient) return { kind: 'client-of-another', client: write.client }
  return { kind: 'of-another', map: write.map, key: write.key, person: author as PersonId }
}

/** An entry of the log goes before what it tells of, and is refused where that would be. */
function roleRefusal({ map, key, value }: Write, document: string, role: Role): Refusal | undefined {
  const refusal = refusalAt(document, map, key, role)
  if (refusal || document !== logDocument) return refusal
  const told = (value as Partial<LogEntry> | undefined)?.changes
  for (const change of Array.isArray(told) ? told : []) {
    const refusal = refusalAt(accountDocument, String(change?.map), String(change?.key), role)
    if (refusal) return refusal
  }
  return undefined
}

function refusalAt(document: string, map: string, key: string, role: Role): Refusal | undefined {
  const rights = rightsTo(document, map, key)
  if (!rights) return { kind: 'no-such-map', map }
  return isAtLeast(role, rights.role) ? undefined : { kind: 'role-too-low', map, needed: rights.role }
}
