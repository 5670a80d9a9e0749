import { z } from 'zod'
import type { AnnotationId } from '../../../shared/account/annotation'
import type { Range } from '../../../shared/account/range'
import type { AccountStore } from '../../keeper/account-store'

// How passages come from the account into a report, by drag or by way of the clipboard.

/** A passage that is dragged. */
export const passageType = 'application/x-attest-passage'

/** Words of an account that were copied. */
export const wordsType = 'application/x-attest-words'

const draggedPassage = z.object({ account: z.string(), annotation: z.string() })

const copiedWords = z.object({ account: z.string(), range: z.tuple([z.int().min(0), z.int().min(0)]) })

export function putPassage(transfer: DataTransfer, account: string, annotation: AnnotationId, words: string): void {
  transfer.effectAllowed = 'copy'
  transfer.setData(passageType, JSON.stringify({ account, annotation }))
  transfer.setData('text/plain', words)
}

export const putWords = (transfer: DataTransfer, account: string, range: Range): void =>
  transfer.setData(wordsType, JSON.stringify({ account, range }))

/** The passage that was brought, if it is one of the account in view: the innermost that holds the words that were copied. */
export function broughtPassage(transfer: DataTransfer, account: AccountStore): AnnotationId | undefined {
  const here = account.get().head?.id
  const dragged = draggedPassage.safeParse(parsed(transfer.getData(passageType))).data
  if (dragged) return dragged.account === here ? dragged.annotation : undefined
  const copied = copiedWords.safeParse(parsed(transfer.getData(wordsType))).data
  if (!copied || copied.account !== here) return undefined
  const [from, to] = copied.range
  const around = account
    .get()
    .annotations.filter(({ ranges }) => ranges.some(([start, end]) => start <= from && to <= end))
  const length = (ranges: readonly Range[]) => ranges.reduce((sum, [start, end]) => sum + end - start, 0)
  return around.sort((a, b) => length(a.ranges) - length(b.ranges))[0]?.id
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
