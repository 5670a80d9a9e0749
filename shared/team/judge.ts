import type * as Y from 'yjs'
import type { PersonId } from '../account/annotation'
import { isBrought } from '../account/is-brought'
import { accountDocument, logDocument } from '../account/schema'
import { isSameJson } from '../canonical-json'
import type { LogEntry } from '../history/entry'
import { fail, ok, type Result } from '../result'
import type { Change, Inspection, Write } from './inspection'
import { rightsTo, type ValueIn } from './rights'
import { isAtLeast, type Role } from './role'
import { type ClientAt, takenPlace } from './taken-place'

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
  /** Whose a device of the team is or was; undefined for any other. */
  readonly personOf: (device: string) => PersonId | undefined
  /** Which device says that it is about to write under a client id. */
  readonly announcedBy: (client: number) => string | undefined
  /**
   * Whose signature in the account's log covers these items; undefined where none does that is good.
   * @param device only that of this device counts; of any where it is undefined
   */
  readonly signerOf: (write: Write, device: string | undefined) => Signed | undefined
}

export interface Signed {
  readonly person: PersonId
  readonly device: string
}

/** What no honest copy of an account ever brings, whoever sends it. */
export type Damage =
  | { readonly kind: 'no-such-map'; readonly map: string }
  | { readonly kind: 'already-written'; readonly map: string; readonly key: string }
  | { readonly kind: 'erases'; readonly map: string; readonly key: string }

export type Refusal =
  | Damage
  | { readonly kind: 'role-too-low'; readonly map: string; readonly needed: Role }
  /** Whose it is stands first: of a refusal that is told, the end may be cut off. */
  | { readonly kind: 'of-another'; readonly person: PersonId; readonly map: string; readonly key: string }
  | { readonly kind: 'client-of-another'; readonly client: number }

/** Yjs client ids under which the sender writes for the first time. */
export type Claims = ReadonlySet<number>

/** Nothing that stood may be gone afterwards, and what was made may not have become something else. */
export function damageBy(document: string, { changes }: Inspection): Damage | undefined {
  for (const change of changes) {
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
  before !== undefined && after !== undefined && !isSameJson(before.value, after.value)

/**
 * Whether a sender may make these edits. What he passes on of others, as after merging a file, counts as theirs where
 * their signature covers it, and is allowed if it is to them, or he is an owner; else nobody could speak for them. What is
 * of people who do not belong to the team an editor may pass on as it is.
 */
export function judge(
  doc: Y.Doc,
  document: string,
  inspection: Inspection,
  sender: Sender,
  team: TeamKnowledge,
): Result<Claims, Refusal> {
  const { writes, changes } = inspection
  const damage = damageBy(document, inspection)
  if (damage) return fail(damage)
  if (sender.role === 'viewer' && changes.length > 0) return fail(onlyReads)
  const live = new Map(writes.filter(({ isLive }) => isLive).map((write) => [nameOf(write), write]))
  const valueIn = (map: string, key: string) => live.get(nameOf({ map, key }))?.value ?? standingIn(doc, map, key)
  const clientAt: ClientAt = (map, key) =>
    doc.share.get(map)?._map.get(key)?.id.client ?? live.get(nameOf({ map, key }))?.client
  const claims = new Set<number>()
  const ofOthers = new Set<number>()
  for (const write of writes) {
    const taken = takenPlace(write, document, team, clientAt)
    if (taken) return fail(taken)
    const author = authorOf(doc, document, write, sender, valueIn)
    const judged = judgeWrite(write, document, author, sender, team)
    if (!judged.ok) return judged
    if (judged.value === 'known' || claims.has(write.client)) continue
    if (isSignedElsewhere(write, sender, team)) ofOthers.add(write.client)
    else claims.add(write.client)
  }
  return ok(new Set([...claims].filter((client) => !ofOthers.has(client))))
}

const onlyReads: Refusal = { kind: 'role-too-low', map: '', needed: 'commenter' }

const nameOf = ({ map, key }: { readonly map: string; readonly key: string }) => `${map}\n${key}`

const standingIn = (doc: Y.Doc, map: string, key: string): unknown =>
  doc.share.get(map)?._map.get(key)?.content.getContent()[0]

/** Undefined where it is nobody's: of what was written over, only the place is left. */
function authorOf(
  doc: Y.Doc,
  document: string,
  { map, key, value }: Write,
  { role }: Sender,
  valueIn: ValueIn,
): PersonId | undefined {
  const rights = rightsTo(document, map, key)
  if (rights?.editorsBring && isAtLeast(role, 'editor') && isBrought(value)) return undefined
  if (rights?.editorsIntroduce && isAtLeast(role, 'editor') && !doc.getMap(map).has(key)) return undefined
  return rights?.author?.(key, value, valueIn)
}

/** Whether a write is the sender's own, under a client id that nobody has yet; or one that is accounted for. */
function judgeWrite(
  write: Write,
  document: string,
  author: PersonId | undefined,
  sender: Sender,
  team: TeamKnowledge,
): Result<'own' | 'known', Refusal> {
  const known = team.deviceOf(write.client)
  const device = known ?? team.announcedBy(write.client)
  const isOwnClient = device === undefined || device === sender.device
  const isOwn = author === undefined || author === sender.person
  const refusal = roleRefusal(write, document, sender.role)
  if (isOwnClient && isOwn && !refusal) return ok(known === undefined ? 'own' : 'known')
  const isEditor = isAtLeast(sender.role, 'editor')
  // Nobody's client id is left nobody's: whoever it belongs to may come and claim it.
  if (isOwnClient && isEditor && author !== undefined && !team.isMember(author))
    return refusal ? fail(refusal) : ok('known')
  const signer = team.signerOf(write, device)?.person
  if (signer !== undefined && (author === undefined || author === signer)) {
    const refusedToSigner = roleRefusal(write, document, roleFor(signer, sender, team))
    return refusedToSigner ? fail(refusedToSigner) : ok('known')
  }
  if (refusal) return fail(refusal)
  if (!isOwnClient) return fail({ kind: 'client-of-another', client: write.client })
  return fail({ kind: 'of-another', person: author as PersonId, map: write.map, key: write.key })
}

/**
 * The role that counts for what somebody else has signed. An owner gives roles: what he passes on, as of a team that was
 * at another server, he could have allowed.
 */
function roleFor(signer: PersonId, { role }: Sender, team: TeamKnowledge): Role {
  if (role === 'owner') return role
  return team.roleOf(signer) ?? (isAtLeast(role, 'editor') ? role : 'viewer')
}

/** The client id then is that of another device, which may come and go on writing under it. */
function isSignedElsewhere(write: Write, { device }: Sender, team: TeamKnowledge): boolean {
  if (team.announcedBy(write.client) === device) return false
  return (team.signerOf(write, undefined)?.device ?? device) !== device
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
