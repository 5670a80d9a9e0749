import path from 'node:path'
import * as Y from 'yjs'
import {
  type Annotation,
  type AnnotationId,
  compareAnnotations,
  type People,
  type PersonId,
} from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { speakersIn } from '../../shared/account/attention'
import { countKinds } from '../../shared/account/count-kinds'
import { type Reply, standingReplies } from '../../shared/account/discussion'
import { readDiscussions } from '../../shared/account/discussions'
import { fileSentence } from '../../shared/account/file-problem'
import type { Range } from '../../shared/account/range'
import { shortQuote } from '../../shared/account/short-quote'
import { codebookOf } from '../../shared/codebook/codebook'
import type { TagId } from '../../shared/codebook/tag'
import { tagsOn } from '../../shared/codebook/taggings'
import { type AccountClaims, accountClaims, noClaims } from '../../shared/library/account-claims'
import type { AccountSummary } from '../../shared/library/listing'
import { type AccountEntities, accountEntities, noEntities } from '../../shared/registry/account-entities'
import type { AccountText } from '../../shared/text/block'
import { dayIn } from '../../shared/text/day-in'
import { type Folded, fold, foldedOffset } from '../../shared/text/fold'
import { readTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'
import { applyUpdates } from '../account/apply-updates'
import { readAccountFile } from '../account-file/read'
import type { FoundFile } from '../library/scan-folder'

/** An annotation as it is searched: with where its pieces are in the folded text, and the name of who made it. */
export interface IndexedAnnotation extends Pick<Annotation, 'id' | 'kind' | 'ranges' | 'note' | 'at'> {
  readonly author: string
  readonly folded: readonly Range[]
  /** The names of its tags and of those above them; missing where it has none. */
  readonly tags?: readonly string[]
  /** Missing where nobody has said anything of it. */
  readonly thread?: IndexedThread
}

/** What is said of an annotation, with what it takes to know whom that concerns. */
export interface IndexedThread {
  readonly maker: PersonId
  readonly speakers: readonly PersonId[]
  /** The words that are talked about, shortened. */
  readonly quote: string
  readonly replies: readonly IndexedReply[]
}

export interface IndexedReply extends Pick<Reply, 'id' | 'by' | 'text' | 'at' | 'mentions'> {
  readonly author: string
  readonly colour: number
}

/** What the index keeps of one account file, apart from its text. */
export interface IndexedAccount {
  readonly summary: AccountSummary
  /** Undefined where the file cannot be read. */
  readonly textSha256?: string | undefined
  readonly annotations: readonly IndexedAnnotation[]
  /** Whom it speaks of. */
  readonly entities: AccountEntities
  /** What it claims, and on whose word. */
  readonly claims: AccountClaims
}

interface Reading {
  readonly account: IndexedAccount
  readonly source?: AccountText & { readonly folded: Folded }
}

/** Reads an account file for the index. */
export async function readForIndex({ file, folder, size, changedAt }: FoundFile): Promise<Reading> {
  const contents = await readAccountFile(file)
  const found = { file, folder, size, changedAt }
  if (!contents.ok) return { account: unreadable(found, fileSentence(contents.error, path.basename(file))) }
  const { id, source, updates, genesis } = contents.value
  const doc = new Y.Doc()
  applyUpdates(doc, updates)
  const folded = fold(source.text)
  const people = readPeople(doc)
  const nameOf = (id: PersonId) => people[id]?.name ?? ''
  const { discussions } = readDiscussions(doc)
  const threadOn = ({ id, by, ranges }: Annotation) => {
    const discussion = discussions.get(id)
    const replies = (discussion ? standingReplies(discussion) : []).map((reply) => indexReply(reply, people))
    if (!discussion || replies.length === 0) return {}
    const quote = shortQuote(source.text, ranges)
    return { thread: { maker: by, speakers: speakersIn(discussion), quote, replies } }
  }
  const standing = readAnnotations(doc, source.text.length)
    .annotations.filter(({ deleted }) => !deleted)
    .sort(compareAnnotations)
  const { tradecraft } = readTradecraft(doc)
  const namesAbove = tagNamesIn(tradecraft)
  const annotations = standing.map((annotation) => {
    const { id, kind, ranges, note, at, by } = annotation
    return {
      ...{ id, kind, ranges, note, at, author: nameOf(by), ...threadOn(annotation) },
      ...namesAbove(id),
      folded: ranges.map(([start, end]): Range => [foldedOffset(folded, start), foldedOffset(folded, end)]),
    }
  })
  const entities = accountEntities(tradecraft, standing, source, people)
  const claims = accountClaims(tradecraft, standing, source)
  const { title, author = '', outlet = '', url = '', publishedAt, capturedAt } = readMeta(doc)
  doc.destroy()
  const summary: AccountSummary = {
    ...{ ...found, id, author, outlet, url },
    title: title ?? path.parse(file).name,
    day: dayIn(publishedAt ?? '') ?? dayIn(capturedAt ?? '') ?? '',
    kinds: countKinds(annotations),
    people: [...new Set(annotations.map(({ author }) => author))].filter((name) => name !== '').sort(),
    problem: null,
  }
  return {
    account: { summary, textSha256: genesis.textSha256, annotations, entities, claims },
    source: { ...source, folded },
  }
}

/** The names of the tags of an annotation, each with those above it. */
function tagNamesIn(tradecraft: Tradecraft): (id: AnnotationId) => Pick<IndexedAnnotation, 'tags'> {
  const { branches } = codebookOf(tradecraft.tags)
  const upwards = (id: TagId | null): readonly string[] => {
    const branch = id === null ? undefined : branches.get(id)
    return branch ? [branch.tag.name, ...upwards(branch.parent)] : []
  }
  return (id) => {
    const names = new Set(tagsOn(tradecraft, id).flatMap((tag) => upwards(tag.id)))
    return names.size > 0 ? { tags: [...names] } : {}
  }
}

const indexReply = ({ id, by, text, at, mentions }: Reply, people: People): IndexedReply => {
  const { name = '', colour = 1 } = people[by] ?? {}
  return { id, by, text, at, mentions, author: name, colour }
}

function unreadable(found: FoundFile, problem: string): IndexedAccount {
  const { file, folder, size, changedAt } = found
  const nothing = { id: null, author: '', outlet: '', url: '', day: '', people: [], kinds: countKinds([]) }
  return {
    summary: { ...nothing, file, folder, size, changedAt, title: path.parse(file).name, problem },
    annotations: [],
    entities: noEntities,
    claims: noClaims,
  }
}
