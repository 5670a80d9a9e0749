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

/**
 * The clusters of a line in the order in which they are read.
 * @param seen from left to right, each what stays together: a letter with its marks, a ligature, a blank
 */
export function inReadingOrder(seen: readonly string[], direction: TextDirection): readonly string[] {
  if (!seen.some(isRtlLetter)) return seen
  if (direction === 'rtl') return fromRight(seen)
  return stretchesOf(seen, rtlStretch).flatMap((stretch) => (stretch.some(isRtlLetter) ? fromRight(stretch) : stretch))
}

/** Words of the other direction and numbers stay as they are seen. */
const fromRight = (seen: readonly string[]): readonly string[] =>
  mirrored(stretchesOf(seen, ltrStretch).reverse()).flat()

/** Cut so that what the pattern of kinds matches is one stretch, and everything else one each. */
function stretchesOf(clusters: readonly string[], pattern: RegExp): (readonly string[])[] {
  const kinds = clusters.map(kindOf).join('')
  const stretches: (readonly string[])[] = []
  let end = 0
  const addSingles = (to: number) => {
    for (; end < to; end++) stretches.push([clusters[end] as string])
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
function mirrored(stretches: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const turn = stretches.map((stretch) => {
    const other = stretch.length === 1 ? brackets.get(stretch[0] as string) : undefined
    return other === undefined ? stretch : [other]
  })
  return pairsIn(turn) > pairsIn(stretches) ? turn : stretches
}

function pairsIn(stretches: readonly (readonly string[])[]): number {
  const open: string[] = []
  let pairs = 0
  for (const stretch of stretches) {
    const [bracket = ''] = stretch
    if (stretch.length > 1 || !brackets.has(bracket)) continue
    if (opening.has(bracket)) open.push(bracket)
    else if (open.length > 0 && brackets.get(open.pop() as string) === bracket) pairs++
  }
  return pairs
}
