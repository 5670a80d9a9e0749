import * as Y from 'yjs'
import type { Annotation, People } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import type { Discussions } from '../../shared/account/discussion'
import { readDiscussions } from '../../shared/account/discussions'
import { accountDocument, logDocument } from '../../shared/account/schema'
import { readLog } from '../../shared/history/read-log'
import { mergeReport } from '../../shared/merging/merge-report'
import type { MergeReport, Side } from '../../shared/merging/report'
import type { Copy } from '../../shared/merging/writes'
import { readTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'
import type { LeftOut } from '../../shared/web-annotation/reading/reading'
import { buildDocuments, missingUpdates } from '../account-file/missing-updates'
import type { NamedUpdate } from '../account-file/payloads'
import type { AccountContents } from '../account-file/read'
import { alteredLogSide, alteredSide } from './altered'
import { isText, mergeTexts } from './texts'

/** What another file is to an account. */
export type Comparison = ComparedCopy | AlteredCopy | OtherOfText | OtherAccount

/** A copy of it, with all that it has and the account has not. */
export interface ComparedCopy {
  readonly kind: 'copy'
  /** Nothing where the account has it all. */
  readonly updates: readonly NamedUpdate[]
  readonly report: MergeReport
  /** Stretches of the copy that could not be read: what could be is merged. */
  readonly damaged: number
  /** Some of its changes wait for an earlier one that it has lost. */
  readonly incomplete: boolean
}

/** One of the two takes away what the other has: merged, it would be lost. */
export interface AlteredCopy {
  readonly kind: 'altered'
  readonly side: Side
}

/** Another account, made from the same text. */
export interface OtherOfText {
  readonly kind: 'same-text'
  readonly id: string
  readonly title: string
  readonly annotations: readonly Annotation[]
  readonly discussions: Discussions
  readonly tradecraft: Tradecraft
  readonly people: People
  /** What of a file of another kind cannot be carried; nothing of an account is left out. */
  readonly leftOut: readonly LeftOut[]
}

export interface OtherAccount {
  readonly kind: 'another-account'
  readonly title: string
}

/** Compares on copies: neither file is written to, and nothing of either is open. */
export function compare(ours: AccountContents, theirs: AccountContents): Comparison {
  if (ours.id !== theirs.id) return compareAccounts(ours, theirs)
  const fresh = notAmong(ours.updates, theirs.updates)
  const ofAccount = fresh.filter((update) => !isText(update))
  const updates = ofAccount.length > 0 ? missingUpdates(ours.updates, ofAccount) : []
  const mine = copyOf(ours.updates)
  const other = copyOf(theirs.updates)
  const merged = new Y.Doc()
  for (const { doc } of [mine, other]) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc))
  const side = alteredSide(mine.doc, other.doc, merged) ?? alteredLogSide(ours.updates, theirs.updates)
  if (side) return { kind: 'altered', side }
  const texts = mergeTexts(ours.updates, fresh.some(isText) ? theirs.updates : [], merged)
  return {
    kind: 'copy',
    updates: [...updates, ...texts.updates],
    report: { ...mergeReport(mine, other, merged, ours.source.text), texts: texts.met },
    damaged: theirs.damaged,
    incomplete: other.doc.store.pendingStructs !== null || texts.incomplete,
  }
}

/** Most of what two copies hold is the same to the byte, and need not be looked into. */
function notAmong(known: readonly NamedUpdate[], updates: readonly NamedUpdate[]): readonly NamedUpdate[] {
  const wordsOf = ({ document, update }: NamedUpdate) => `${document} ${Buffer.from(update).toString('latin1')}`
  const all = new Set(known.map(wordsOf))
  return updates.filter((update) => !all.has(wordsOf(update)))
}

function copyOf(updates: readonly NamedUpdate[]): Copy {
  const ofLog = updates.filter(({ document }) => document === logDocument).map(({ update }) => update)
  return { doc: accountIn(updates), entries: readLog(ofLog).entries }
}

/** The account itself, without its log. */
export const accountIn = (updates: readonly NamedUpdate[]): Y.Doc =>
  buildDocuments(updates.filter(({ document }) => document === accountDocument)).get(accountDocument) ?? new Y.Doc()

function compareAccounts(ours: AccountContents, theirs: AccountContents): OtherOfText | OtherAccount {
  const doc = accountIn(theirs.updates)
  const title = readMeta(doc)['title'] ?? ''
  if (ours.genesis.textSha256 !== theirs.genesis.textSha256) return { kind: 'another-account', title }
  const { annotations } = readAnnotations(doc, theirs.source.text.length)
  const { discussions } = readDiscussions(doc)
  const { tradecraft } = readTradecraft(doc)
  return {
    kind: 'same-text',
    id: theirs.id,
    title,
    annotations,
    discussions,
    tradecraft,
    people: readPeople(doc),
    leftOut: [],
  }
}
