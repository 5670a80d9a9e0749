import type * as Y from 'yjs'
import type { PersonId } from './annotation'
import {
  compareReplies,
  compareVerdicts,
  type Discussion,
  noDiscussion,
  type Reply,
  type ReplyId,
  type TargetId,
  type ThreadState,
  type Verdict,
} from './discussion'
import { type ReplyFieldName, replyFieldValues, replyRecord, threadState, verdictValue } from './discussion-values'
import { fieldKey, mapsOf, parseFieldKey, type Readable } from './schema'

/** One reply with its edits laid over it; undefined if there is none or what is there cannot be read. */
export function readReply(doc: Readable, id: ReplyId): Reply | undefined {
  const { replies, replyFields } = mapsOf(doc)
  const made = replyRecord.safeParse(replies.get(id))
  if (!made.success) return undefined
  const { on, text, by, at, mentions = [], from } = made.data
  const field = <F extends ReplyFieldName>(name: F, unedited: Reply[F]): Reply[F] => {
    const edited = replyFieldValues[name].safeParse(replyFields.get(fieldKey(id, name)))
    return edited.success ? (edited.data as Reply[F]) : unedited
  }
  const now = field('text', text)
  const deleted = field('deleted', null)
  // Nobody takes away what another has said.
  const standing = { edited: now !== text, deleted: deleted?.by === by ? deleted : null }
  return { id, on, text: now, by, at, mentions, ...standing, ...(from && { from }) }
}

export function readThreadState(doc: Readable, on: TargetId): ThreadState | null {
  return threadState.safeParse(mapsOf(doc).threads.get(on)).data ?? null
}

/** Null where there is none, or none any more. */
export function readVerdict(doc: Readable, on: TargetId, person: PersonId): Verdict | null {
  const { verdicts, broughtVerdicts } = mapsOf(doc)
  const key = fieldKey(on, person)
  // Whoever has given one here, or withdrawn it, is not spoken for by what they held elsewhere.
  const brought = !verdicts.has(key)
  const read = verdictValue.safeParse((brought ? broughtVerdicts : verdicts).get(key)).data
  if (!read) return null
  return { person, verdict: read.verdict, reason: read.reason ?? '', at: read.at, ...(brought && { brought }) }
}

/** What all is about that answers a reply, which answers another … */
export function targetOf(doc: Readable, on: TargetId | ReplyId): TargetId {
  const { replies } = mapsOf(doc)
  const passed = new Set<string>()
  for (let at = on; ; ) {
    const answered = passed.has(at) ? undefined : onOf(replies.get(at))
    if (answered === undefined) return at
    passed.add(at)
    at = answered
  }
}

/** Without looking at all of a reply, since it is asked of every one. */
function onOf(made: unknown): string | undefined {
  const { on } = (typeof made === 'object' && made !== null ? made : {}) as Record<string, unknown>
  return typeof on === 'string' ? on : undefined
}

export interface ReadDiscussions {
  readonly discussions: ReadonlyMap<TargetId, Discussion>
  /** How many entries are hidden because they cannot be read. They stay in the document. */
  readonly unreadable: number
}

/** @param isWanted what of: everything, or only some targets */
export function readDiscussions(doc: Y.Doc, isWanted: (target: TargetId) => boolean = () => true): ReadDiscussions {
  const { replies, threads, verdicts, broughtVerdicts } = mapsOf(doc)
  const found = new Map<TargetId, { replies: Reply[]; state: ThreadState | null; verdicts: Verdict[] }>()
  let unreadable = 0
  const on = (target: TargetId) => {
    const discussion = found.get(target) ?? { replies: [], state: null, verdicts: [] }
    found.set(target, discussion)
    return discussion
  }
  for (const id of replies.keys()) {
    const target = targetOf(doc, id)
    if (!isWanted(target)) continue
    const reply = readReply(doc, id)
    if (reply) on(target).replies.push(reply)
    else unreadable += 1
  }
  for (const target of threads.keys()) {
    const state = isWanted(target) ? readThreadState(doc, target) : undefined
    if (state === undefined) continue
    if (state) on(target).state = state
    else unreadable += 1
  }
  const given = new Map([...broughtVerdicts.entries(), ...verdicts.entries()])
  for (const [key, value] of given) {
    const { id, field: person } = parseFieldKey(key) ?? { id: '', field: '' }
    if (!isWanted(id)) continue
    const verdict = readVerdict(doc, id, person)
    if (verdict) on(id).verdicts.push(verdict)
    else if (value !== null) unreadable += 1
  }
  const discussions = new Map<TargetId, Discussion>()
  for (const [target, { replies, state, verdicts }] of found) {
    const sorted = { replies: replies.sort(compareReplies), verdicts: verdicts.sort(compareVerdicts) }
    discussions.set(target, { on: target, state, ...sorted })
  }
  return { discussions, unreadable }
}

/** The discussions of some targets, also where there is nothing left of one. */
export function readDiscussionsOf(doc: Y.Doc, targets: ReadonlySet<TargetId>): readonly Discussion[] {
  const { discussions } = readDiscussions(doc, (target) => targets.has(target))
  return [...targets].map((on) => discussions.get(on) ?? noDiscussion(on))
}
