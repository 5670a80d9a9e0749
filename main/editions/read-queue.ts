import path from 'node:path'
import type * as Y from 'yjs'
import type { People } from '../../shared/account/annotation'
import { readAnnotations, readMeta, readPeople } from '../../shared/account/annotations'
import { readDiscussions } from '../../shared/account/discussions'
import { fileSentence } from '../../shared/account/file-problem'
import { acceptRepairs, type Repair, repairQueue } from '../../shared/editions/queue'
import { sameAccountSentence } from '../../shared/editions/sentences'
import { fail, ok, type Result } from '../../shared/result'
import { notesOf, type OtherNotes } from '../../shared/tradecraft/bring-notes'
import { readTradecraft } from '../../shared/tradecraft/tradecraft'
import { type AccountContents, readAccountFile } from '../account-file/read'
import { askWorker } from '../ask-worker'
import { type BringingOver, bringing, idIn } from '../merging/bring-over'
import { accountIn } from '../merging/compare'

/** What an account of an earlier edition has that waits for a decision in the account of the new one. */
export interface EditionQueue {
  /** The account of the new edition. */
  readonly account: string
  readonly earlier: {
    readonly id: string
    readonly title: string
    readonly people: People
    /** How many annotations stand in it. */
    readonly annotations: number
    /** What is noted of them. */
    readonly notes: OtherNotes
  }
  readonly queue: readonly Repair[]
}

/** Compares two files, neither of which is written to; the sentence says why they are no two editions. */
export type QueueReader = (earlier: string, here: string) => Promise<Result<EditionQueue, string>>

export const readQueue: QueueReader = async (earlierFile, hereFile) => {
  const [earlier, here] = await Promise.all([readAccountFile(earlierFile), readAccountFile(hereFile)])
  if (!earlier.ok) return fail(fileSentence(earlier.error, path.basename(earlierFile)))
  if (!here.ok) return fail(fileSentence(here.error, path.basename(hereFile)))
  if (earlier.value.id === here.value.id) return fail(sameAccountSentence(path.basename(earlierFile)))
  return ok(queueBetween(earlier.value, here.value, path.basename(earlierFile)))
}

/** @param entry the program that compares the files named by its `workerData` and posts what it found */
export const readQueueInWorker =
  (entry: string): QueueReader =>
  (earlier, here) =>
    askWorker(entry, [earlier, here])

function queueBetween(earlier: AccountContents, here: AccountContents, name: string): EditionQueue {
  const { id, doc, text } = readable(earlier)
  const { annotations } = readAnnotations(doc, text.length)
  const { discussions } = readDiscussions(doc)
  const { tradecraft } = readTradecraft(doc)
  const title = readMeta(doc)['title'] || name
  const standing = annotations.filter(({ deleted }) => !deleted).length
  return {
    account: here.id,
    earlier: { id, title, people: readPeople(doc), annotations: standing, notes: notesOf(id, annotations, tradecraft) },
    queue: repairQueue({ id, text, annotations, discussions }, readable(here), idIn(here.id)),
  }
}

const readable = ({ id, source, updates }: AccountContents) => ({
  id,
  text: source.text,
  doc: accountIn(updates),
})

/** What brings over the annotations that were accepted; those that have come here since are left alone. */
export function bringAccepted(
  here: { readonly id: string; readonly doc: Y.Doc },
  earlier: EditionQueue['earlier'],
  accepted: readonly Repair[],
): BringingOver {
  return bringing(acceptRepairs(accepted, here.doc), earlier, here, false)
}
