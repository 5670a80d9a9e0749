import path from 'node:path'
import * as Y from 'yjs'
import { type Annotation, type AnnotationId, compareAnnotations, type PersonId } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { countKinds } from '../../shared/account/count-kinds'
import { noDiscussion, standingReplies } from '../../shared/account/discussion'
import { readDiscussions } from '../../shared/account/discussions'
import { fileSentence } from '../../shared/account/file-problem'
import type { Range } from '../../shared/account/range'
import type { AccountSummary } from '../../shared/library/listing'
import type { AccountText } from '../../shared/text/block'
import { type Folded, fold, foldedOffset } from '../../shared/text/fold'
import { applyUpdates } from '../account/apply-updates'
import { readAccountFile } from '../account-file/read'
import type { FoundFile } from '../library/scan-folder'

/** An annotation as it is searched: with where its pieces are in the folded text, and the name of who made it. */
export interface IndexedAnnotation extends Pick<Annotation, 'id' | 'kind' | 'ranges' | 'note' | 'at'> {
  readonly author: string
  readonly folded: readonly Range[]
  /** What is said of it. */
  readonly replies: readonly { readonly author: string; readonly text: string }[]
}

/** What the index keeps of one account file, apart from its text. */
export interface IndexedAccount {
  readonly summary: AccountSummary
  /** Undefined where the file cannot be read. */
  readonly textSha256?: string | undefined
  readonly annotations: readonly IndexedAnnotation[]
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
  const repliesOn = (id: AnnotationId) =>
    standingReplies(discussions.get(id) ?? noDiscussion(id)).map(({ by, text }) => ({ author: nameOf(by), text }))
  const annotations = readAnnotations(doc, source.text.length)
    .annotations.filter(({ deleted }) => !deleted)
    .sort(compareAnnotations)
    .map(({ id, kind, ranges, note, at, by }) => ({
      ...{ id, kind, ranges, note, at, author: nameOf(by), replies: repliesOn(id) },
      folded: ranges.map(([start, end]): Range => [foldedOffset(folded, start), foldedOffset(folded, end)]),
    }))
  const { title, author = '', outlet = '', url = '', publishedAt, capturedAt } = readMeta(doc)
  doc.destroy()
  const summary: AccountSummary = {
    ...{ ...found, id, author, outlet, url },
    title: title ?? path.parse(file).name,
    day: dayOf(publishedAt) ?? dayOf(capturedAt) ?? '',
    kinds: countKinds(annotations),
    people: [...new Set(annotations.map(({ author }) => author))].filter((name) => name !== '').sort(),
    problem: null,
  }
  return { account: { summary, textSha256: genesis.textSha256, annotations }, source: { ...source, folded } }
}

function unreadable(found: FoundFile, problem: string): IndexedAccount {
  const { file, folder, size, changedAt } = found
  const nothing = { id: null, author: '', outlet: '', url: '', day: '', people: [], kinds: countKinds([]) }
  return {
    summary: { ...nothing, file, folder, size, changedAt, title: path.parse(file).name, problem },
    annotations: [],
  }
}

/** The day of what a source wrote as a date, where it begins with one. */
const dayOf = (written = ''): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0]
