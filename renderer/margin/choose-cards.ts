import { type Annotation, compareAnnotations } from '../../shared/account/annotation'
import { type Range, startOf } from '../../shared/account/range'
import { partitionPoint } from '../../shared/partition-point'

/** Up to this many all cards are in the page; of more, only those near what is seen. */
export const mostCards = 300

/** Cards kept on either side of the view, so that scrolling finds them there. */
const reserve = 30

/** First and one past last of the cards to draw. What is seen is asked for only where it matters: finding out lays out text. */
export function chooseCards(
  listed: readonly Annotation[],
  findVisible: () => Range,
): readonly [from: number, to: number] {
  if (listed.length <= mostCards) return [0, listed.length]
  const visible = findVisible()
  const from = Math.max(0, firstAtOrAfter(listed, visible[0]) - reserve)
  const to = Math.min(listed.length, firstAtOrAfter(listed, visible[1]) + reserve)
  return [from, Math.min(to, from + mostCards)]
}

function firstAtOrAfter(listed: readonly Annotation[], offset: number): number {
  return partitionPoint(listed.length, (i) => startOf((listed[i] as Annotation).ranges) < offset)
}

/** Where an annotation is in a list in text order, or -1. */
export function placeIn(listed: readonly Annotation[], annotation: Annotation | undefined): number {
  if (!annotation) return -1
  const index = partitionPoint(listed.length, (i) => compareAnnotations(listed[i] as Annotation, annotation) < 0)
  return listed[index]?.id === annotation.id ? index : -1
}
