import { isRtlLetter } from '../../../shared/text/direction'
import { type Glyph, isAccent, isBlankGlyph } from './glyph'

/** What stays together whichever way a line is read: a letter with its marks, a ligature, a blank, the mark of a footnote. */
export interface Cluster {
  readonly text: string
  readonly isRaised: boolean
  /** It is the mark of a footnote, and its text has that in brackets: read on, it would be a digit of the word before it. */
  readonly noteMark?: string
  /** Where it is drawn, in points from the left; the same where it is not drawn. */
  readonly left: number
  readonly right: number
}

/** The clusters of a line from left to right. @param glyphs from left to right */
export const clustersOf = (glyphs: readonly Glyph[]): readonly Cluster[] =>
  withNoteMarks(withBlanks(withAccents(glyphs)))

function withAccents(glyphs: readonly Glyph[]): readonly Glyph[] {
  const accents = new Map<Glyph, Glyph[]>()
  const letters = glyphs.filter((glyph) => !isAccent(glyph))
  for (const [index, accent] of glyphs.entries()) {
    if (!isAccent(accent)) continue
    const center = accent.x + accent.width / 2
    const near = glyphs
      .slice(Math.max(0, index - 4), index + 5)
      .filter((glyph) => !isAccent(glyph) && !isBlankGlyph(glyph))
    const [first, ...others] = near
    if (!first) letters.push(accent)
    else {
      const letter = others.reduce(
        (best, other) => (distance(other, center) < distance(best, center) ? other : best),
        first,
      )
      accents.set(letter, [...(accents.get(letter) ?? []), accent])
    }
  }
  if (letters.length === glyphs.length) return glyphs
  return letters.map((letter) => {
    const own = accents.get(letter)?.map(({ text }) => text)
    if (!own) return letter
    return { ...letter, text: letter.text + (isRtlLetter(letter.text) ? own.reverse() : own).join('') }
  })
}

/** How far a place is from the middle of a letter, but 0 to 1 within it. */
const distance = ({ x, width }: Glyph, at: number): number => Math.abs(at - (x + width / 2)) / Math.max(width / 2, 0.01)

/** How wide a gap is one blank at least, in sizes of the font; undrawn, beyond how far apart all letters of the line are. */
const blankGap = { drawn: 0.04, undrawn: 0.16 }

const blankAt = (x: number): Cluster => ({ text: ' ', isRaised: false, left: x, right: x })

/** With a blank for every gap that is wide enough. One that is drawn without room, as for a soft hyphen, is none. */
function withBlanks(glyphs: readonly Glyph[]): readonly Cluster[] {
  const spaced: { readonly glyph: Glyph; readonly gap: number; readonly isDrawn: boolean }[] = []
  let end = Number.POSITIVE_INFINITY
  let isDrawn = false
  for (const glyph of glyphs) {
    if (isBlankGlyph(glyph)) {
      isDrawn = true
      continue
    }
    spaced.push({ glyph, gap: glyph.x - end, isDrawn })
    end = Math.max(spaced.length === 1 ? glyph.x : end, glyph.x + glyph.width)
    isDrawn = false
  }
  const tracking = trackingOf(spaced.slice(1).map(({ gap }) => gap))
  return spaced.flatMap(({ glyph, gap, isDrawn }, index) => {
    const size = Math.max(glyph.size, spaced[index - 1]?.glyph.size ?? 0)
    const isApart = gap > (isDrawn ? blankGap.drawn * size : tracking + blankGap.undrawn * size)
    const { text, x, width, isRaised = false } = glyph
    const cluster: Cluster = { text, isRaised, left: x, right: x + width }
    return isApart ? [blankAt(x), cluster] : [cluster]
  })
}

/** How far apart all letters are: as far as the closer ones, since the others are parted by blanks. */
function trackingOf(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((one, other) => one - other)
  return sorted.length < 3 ? 0 : Math.max(0, sorted[Math.floor(sorted.length / 5)] as number)
}

/** Raised digits and signs after a word, or at the beginning of a line; not those of a unit, a power or an ordinal. */
function withNoteMarks(clusters: readonly Cluster[]): readonly Cluster[] {
  if (!clusters.some(({ isRaised }) => isRaised)) return clusters
  const marked: Cluster[] = []
  for (let index = 0; index < clusters.length; ) {
    let end = index
    while (clusters[end]?.isRaised) end++
    if (end === index) {
      marked.push(clusters[index++] as Cluster)
      continue
    }
    const run = clusters.slice(index, end)
    const raised = run.map(({ text }) => text).join('')
    const before = marked.map(({ text }) => text).join('')
    if (isNoteMark(raised, before)) {
      const noteMark = raised.replace(/[[\]()]/g, '')
      const [left, right] = [run[0]?.left ?? 0, run.at(-1)?.right ?? 0]
      marked.push({ text: `[${noteMark}]`, isRaised: true, noteMark, left, right })
    } else marked.push(...run)
    index = end
  }
  return marked
}

const isNoteMark = (raised: string, before: string): boolean =>
  /^[[(]?(?:\p{N}{1,3}|[*†‡§¶]{1,3})[\])]?$/u.test(raised) &&
  !/[\p{N}−-]$/u.test(before) &&
  !(/^[23²³]$/.test(raised) && /(?:^|[\s\d])[kcdm]?m$/.test(before))
