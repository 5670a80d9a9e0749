import type { AnnotationId } from '../account/annotation'
import { isBrought } from '../account/is-brought'
import type { Kind } from '../account/kind'
import { metaName } from '../account/meta-name'
import type { Ranges } from '../account/range'
import { mapNames, parseFieldKey } from '../account/schema'
import { annotationRecord, fieldValues, isFieldName, person } from '../account/values'
import type { TradecraftTelling } from './called'
import { type DiscussionTelling, discussionTellers } from './describe-discussion'
import { describeNotedEdit, tradecraftTellers } from './describe-tradecraft'
import type { Change } from './entry'
import { quoted, quotedFrom } from './quoted'

/** What is known of an annotation just before a change. */
export interface PassageBefore {
  readonly kind: Kind
  readonly ranges: Ranges
}

/** What a change is told against. */
export interface Telling extends DiscussionTelling, TradecraftTelling {
  /** Undefined for an annotation that cannot be read. */
  readonly passageOf: (id: AnnotationId) => PassageBefore | undefined
}

/** What somebody did, to be read behind their name: “tagged “the seal was broken” as claim”. */
export function describeChange(change: Change, telling: Telling): string {
  switch (change.map) {
    case mapNames.annotations:
      return describeMaking(change, telling)
    case mapNames.fields:
      return describeNotedEdit(change, telling) ?? describeEdit(change, telling)
    case mapNames.meta:
      return describeMeta(change)
    case mapNames.people:
      return describePerson(change)
    case mapNames.devices:
      return `began to sign on the device ${change.key.slice(0, 8)}`
    case mapNames.replies:
    case mapNames.replyFields:
    case mapNames.threads:
    case mapNames.verdicts:
    case mapNames.broughtVerdicts:
      return discussionTellers[change.map](change, telling)
    case mapNames.entities:
    case mapNames.links:
    case mapNames.grades:
    case mapNames.waivers:
    case mapNames.codebook:
    case mapNames.taggings:
    case mapNames.reports:
      return byWhom(change, tradecraftTellers[change.map](change, telling), telling)
    default:
      return `wrote ${quoted(change.key)}, which this version of Attest does not know`
  }
}

/** What was brought over is told as the work of whoever did it. */
function byWhom({ after }: Change, did: string, { personOf }: Telling): string {
  if (!isBrought(after)) return did
  const { by } = after as { readonly by?: unknown }
  return typeof by === 'string' ? `brought over that ${personOf(by)} had ${did}` : did
}

function describeMaking({ after }: Change, { text, personOf }: Telling): string {
  const made = annotationRecord.safeParse(after)
  if (!made.success) return 'tagged a passage in a way this version of Attest cannot read'
  const { kind, ranges, note, by, from } = made.data
  const did = `tagged ${quotedFrom(text, ranges)} as ${kind}${note ? ` and noted ${quoted(note)}` : ''}`
  return from ? `brought over that ${personOf(by)} had ${did}` : did
}

function describeEdit({ key, before, after }: Change, { text, passageOf }: Telling): string {
  const { id, field } = parseFieldKey(key) ?? { id: key, field: '' }
  const passage = passageOf(id)
  const name = passage ? quotedFrom(text, passage.ranges) : 'a passage'
  const value = isFieldName(field) ? fieldValues[field].safeParse(after) : undefined
  if (!isFieldName(field) || !value?.success) return `changed ${name} in a way this version of Attest cannot read`
  switch (field) {
    case 'kind':
      return `changed ${name} from ${passage?.kind ?? 'another kind'} to ${String(after)}`
    case 'ranges':
      return `changed the passage ${name} to ${quotedFrom(text, after as Ranges)}`
    case 'note':
      return describeNote(name, before, after as string)
    case 'deleted':
      return `${after === null ? 'restored' : 'deleted'} the ${passage?.kind ?? 'annotation'} ${name}`
  }
}

function describeNote(name: string, before: unknown, after: string): string {
  const old = typeof before === 'string' ? before : ''
  if (after === '') return old ? `deleted the note on ${name}: ${quoted(old)}` : `emptied the note on ${name}`
  return old
    ? `changed the note on ${name}: ${quoted(old)} → ${quoted(after)}`
    : `wrote a note on ${name}: ${quoted(after)}`
}

function describeMeta({ key, before, after }: Change): string {
  const [old, now] = [before, after].map((value) =>
    typeof value === 'string' || typeof value === 'number' ? quoted(String(value)) : 'nothing',
  )
  if (key === 'title') return before === undefined ? `named the account ${now}` : `renamed the account: ${old} → ${now}`
  const name = metaName(key)
  return before === undefined ? `recorded the ${name}: ${now}` : `changed the ${name}: ${old} → ${now}`
}

function describePerson({ before, after }: Change): string {
  const [old, now] = [before, after].map((value) => person.safeParse(value).data?.name)
  if (now === undefined) return 'gave a name that this version of Attest cannot read'
  if (old === undefined) return 'joined this account'
  return old === now ? 'changed colour' : `changed their name: ${quoted(old)} → ${quoted(now)}`
}
