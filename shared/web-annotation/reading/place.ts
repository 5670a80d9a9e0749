import { sameValue } from '../../account/edit'
import { checkRanges, type Range, type Ranges } from '../../account/range'
import { mapCodePoints } from '../../text/code-points'
import type { ReadResource } from './item'
import { createFindOne } from './occurrences'
import type { ReadSelector } from './selector'

/** Why it cannot be told where in the text something stands. */
export type Unplaced =
  | 'no-passage'
  | 'several-things'
  | 'not-in-text'
  | 'many-places'
  | 'outside-text'
  | 'place-alone'
  | 'unread-selector'
  | 'too-many-pieces'

/** Where in the text what is pointed to stands. */
export type Place = (targets: readonly ReadResource[]) => Ranges | Unplaced

/** A stretch of the text. */
interface Found {
  readonly range: Range
  /** Whether it was found by words: a place alone says nothing of which text it is in. */
  readonly byWords: boolean
}

/** As many pieces as a passage may have. */
const mostPieces = 1000

/** Finds what selectors mean in one text. */
export function placer(text: string): Place {
  const { toUtf16, toCodePoint } = mapCodePoints(text)
  const findOne = createFindOne(text)
  const whole: Found = { range: [0, text.length], byWords: false }

  /** All of them are ways to one stretch: where they lead to several, none is believed. */
  function follow(selectors: readonly ReadSelector[], within: Found): Found | Unplaced {
    const ways = selectors.map((selector) => followOne(selector, within))
    const found = ways.filter((way): way is Found => typeof way !== 'string')
    const said = found.filter(({ byWords }) => byWords)
    const [first, ...others] = said.length > 0 ? said : found
    if (!first) return (ways[0] as Unplaced | undefined) ?? 'unread-selector'
    return others.every(({ range }) => sameValue(range, first.range)) ? first : 'many-places'
  }

  function followOne(selector: ReadSelector, within: Found): Found | Unplaced {
    const { position, quote, refinedBy } = selector
    if (!refinedBy) return stretchOf(selector, within)
    // Words of what is selected in an unknown way are looked for in all of it: that is never more than was meant.
    const outer = position || quote ? stretchOf(selector, within) : within
    return typeof outer === 'string' ? outer : follow(refinedBy, outer)
  }

  function stretchOf({ position, quote }: ReadSelector, { range: [from, to], byWords }: Found): Found | Unplaced {
    const base = toCodePoint(from)
    const at: Range | undefined = position && [toUtf16(base + position[0]), toUtf16(base + position[1])]
    const isThere = at !== undefined && at[1] <= to
    if (!quote && at === undefined) return 'unread-selector'
    if (at ? at[0] >= at[1] && !quote?.exact : quote?.exact === '') return 'no-passage'
    if (!quote) return isThere ? { range: at, byWords } : 'outside-text'
    if (isThere && text.slice(...at) === quote.exact) return { range: at, byWords: true }
    const start = findOne(quote, from === 0 && to === text.length ? undefined : [from, to])
    return typeof start === 'string' ? start : { range: [start, start + quote.exact.length], byWords: true }
  }

  return (targets) => {
    if (targets.length > 1 && targets.some(({ selectors }) => selectors.length === 0)) return 'several-things'
    const ranges: Range[] = []
    for (const { selectors } of targets) {
      const found = selectors.length > 0 ? follow(selectors, whole) : 'no-passage'
      if (typeof found === 'string') return found
      if (!found.byWords) return 'place-alone'
      ranges.push(found.range)
    }
    const checked = checkRanges(text, ranges)
    if (!checked.ok) return 'no-passage'
    return checked.value.length > mostPieces ? 'too-many-pieces' : checked.value
  }
}
