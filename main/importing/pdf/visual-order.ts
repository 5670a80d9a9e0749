import { isLtrLetter, isRtlLetter, type TextDirection } from '../../../shared/text/direction'

// A page has its glyphs where they are seen; a text has its letters as they are read. This is the bidirectional algorithm
// the other way round, for one line (Unicode Standard Annex 9, rules W2–W7, N1 and L2).

/** Right, left, number, separator within numbers, other. */
function kindOf(cluster: string): string {
  if (isRtlLetter(cluster)) return 'R'
  if (isLtrLetter(cluster)) return 'L'
  if (/\p{N}/u.test(cluster)) return 'N'
  return /^[.,:/٫٬]$/.test(cluster) ? 'S' : 'O'
}

const rtlStretch = /R(?:[^L]*R)?/g
const ltrStretch = /(?:N[NS]*)?L(?:[^R]*[LN])?|N(?:[NS]*N)?/g

/** A cluster as it is read. A bracket may be another than the one that is seen. */
export interface ReadCluster {
  readonly text: string
  /** Which of those that are seen it is. */
  readonly at: number
}

/**
 * The clusters of a line in the order in which they are read.
 * @param seen from left to right, each what stays together: a letter with its marks, a ligature, a blank
 */
export const inReadingOrder = (seen: readonly string[], direction: TextDirection): readonly string[] =>
  seen.some(isRtlLetter) ? readingOrder(seen, direction).map(({ text }) => text) : seen

/** The same, with which of those that are seen each is. */
export function readingOrder(seen: readonly string[], direction: TextDirection): readonly ReadCluster[] {
  const clusters = seen.map((text, at): ReadCluster => ({ text, at }))
  if (!seen.some(isRtlLetter)) return clusters
  if (direction === 'rtl') return fromRight(clusters)
  return stretchesOf(clusters, rtlStretch).flatMap((stretch) =>
    stretch.some(({ text }) => isRtlLetter(text)) ? fromRight(stretch) : stretch,
  )
}

type Stretch = readonly ReadCluster[]

/** Words of the other direction and numbers stay as they are seen. */
const fromRight = (seen: Stretch): Stretch => mirrored(stretchesOf(seen, ltrStretch).reverse()).flat()

/** Cut so that what the pattern of kinds matches is one stretch, and everything else one each. */
function stretchesOf(clusters: Stretch, pattern: RegExp): Stretch[] {
  const kinds = clusters.map(({ text }) => kindOf(text)).join('')
  const stretches: Stretch[] = []
  let end = 0
  const addSingles = (to: number) => {
    for (; end < to; end++) stretches.push([clusters[end] as ReadCluster])
  }
  for (const { index, 0: match } of kinds.matchAll(pattern)) {
    addSingles(index)
    end = index + match.length
    stretches.push(clusters.slice(index, end))
  }
  addSingles(clusters.length)
  return stretches
}

const brackets = new Map([...'()[]{}<>«»‹›'].map((bracket, at, all) => [bracket, all[at ^ 1] as string]))
const opening = new Set('([{<«‹')

/** Some programs write down which bracket is meant, some which one is drawn: whichever makes pairs is right. */
function mirrored(stretches: readonly Stretch[]): readonly Stretch[] {
  const turn = stretches.map((stretch) => {
    const [{ text, at } = { text: '', at: 0 }] = stretch
    const other = stretch.length === 1 ? brackets.get(text) : undefined
    return other === undefined ? stretch : [{ text: other, at }]
  })
  return pairsIn(turn) > pairsIn(stretches) ? turn : stretches
}

function pairsIn(stretches: readonly Stretch[]): number {
  const open: string[] = []
  let pairs = 0
  for (const stretch of stretches) {
    const bracket = stretch[0]?.text ?? ''
    if (stretch.length > 1 || !brackets.has(bracket)) continue
    if (opening.has(bracket)) open.push(bracket)
    else if (open.length > 0 && brackets.get(open.pop() as string) === bracket) pairs++
  }
  return pairs
}
