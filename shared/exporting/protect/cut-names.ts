import { isInAddress } from './address'
import { goesOn, isLower, type NameText } from './name-text'
import { readingsOf } from './readings'
import type { Place } from './replace-names'

/** Less than this of a name may be the beginning of anything. */
const shortestBeginning = 4

/** Words without a sign between them may be any other word before they are as long. */
const shortestJoined = 8

/** Signs of which any may stand between two words of a name. */
const joint = /%20| ?- ?|[ _.+]/g

interface Beginning {
  readonly label: string
  /** Whether it is one only with a capital, as the name has it: of one word or short, other words may begin so too. */
  readonly isCapital: boolean
}

/**
 * Finds what is left of names where words were cut, as `shortWords` does: only what reaches beyond the first word of a name,
 * since a sentence may trail off after anybody's first name, or after a word that is one.
 */
export function cutNames(labels: ReadonlyMap<string, string>): (read: NameText) => Iterable<Place> {
  const beginnings = beginningsOf(labels)
  const longest = Math.max(0, ...[...labels.keys()].map((name) => name.length)) * 2
  return (read) => cutNamesIn(read, beginnings, longest)
}

function beginningsOf(labels: ReadonlyMap<string, string>): ReadonlyMap<string, Beginning> {
  const beginnings = new Map<string, Beginning>()
  const add = (text: string, shortest: number, label: string, isCapital: (length: number) => boolean) => {
    for (let length = shortest; length < text.length; length++) {
      const begun = text.slice(0, length)
      if (!begun.endsWith(' ') && !beginnings.has(begun)) beginnings.set(begun, { label, isCapital: isCapital(length) })
    }
  }
  for (const [name, label] of labels)
    for (const reading of readingsOf(name)) {
      const words = reading.replace(joint, ' ').replace(/^[ ']+| +$/g, '')
      const first = words.search(/ |$/)
      const hasCapital = /^\P{L}*\p{Lu}/u.test(name)
      if (first === words.length) add(words, shortestBeginning, label, () => hasCapital)
      else {
        const needsCapital = (length: number) => hasCapital && length < shortestJoined
        add(words, Math.max(shortestBeginning, first + 2), label, needsCapital)
        add(words.replaceAll(' ', ''), Math.max(shortestJoined, first + 1), label, needsCapital)
      }
    }
  return beginnings
}

/** Words that were cut end in this, folded; more dots lead to something. */
const cut = /\.{3,}/g

/** The longest beginning of a name before each cut. */
function* cutNamesIn(read: NameText, beginnings: ReadonlyMap<string, Beginning>, longest: number): Generator<Place> {
  let after = 0
  for (const { 0: dots, index: to } of read.text.matchAll(cut)) {
    // Nothing is gone through for two cuts.
    const earliest = Math.max(after, to - longest)
    after = to + dots.length
    for (const { index } of read.text.slice(earliest, to).matchAll(wordStart)) {
      const from = earliest + index
      const begun = beginnings.get(read.text.slice(from, to).replace(joint, ' '))
      if (!begun || goesOn(read, from - 1, from)) continue
      if (begun.isCapital && isLower(read, from) && !isInAddress(read, from, to)) continue
      yield { from, to, label: begun.label }
      break
    }
  }
}

const wordStart = /(?<![\p{L}\p{N}])[^\s._+-]|(?<=_|%20)./gu
