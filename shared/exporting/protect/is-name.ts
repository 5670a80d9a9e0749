import { isInAddress } from './address'
import { goesOn, isLower, type NameText } from './name-text'

/** Two words of a name, or two parts of one, and what stands between them. */
export interface Seam {
  /** What the name has there. */
  readonly sign: ' ' | '-' | "'"
  /** What the text has there. */
  readonly as: string
  /** Where the part before it begins, and the part behind it. */
  readonly before: number
  readonly behind: number
}

/** The letters of a name in a text, which may be those of other words by chance. */
export interface Lettered {
  readonly from: number
  readonly to: number
  /** Where its first letter stands, behind an apostrophe. */
  readonly start: number
  readonly parts: readonly string[]
  readonly seams: readonly Seam[]
  /** Whether an apostrophe at an end of the name is not there. */
  readonly isBare: boolean
}

/** Shorter ones are names only as whole words: within others they would be found everywhere. */
const shortName = 3

/** Words without what parts them may be any other word before they have as many letters. */
const shortestJoined = 8

/** Of words with a hyphen many are also written as one, with a capital: Alsaid. */
const shortestAsOne = 6

export function isName(read: NameText, lettered: Lettered): boolean {
  const { from, to, parts, seams } = lettered
  const letters = parts.join('').length
  const isShort = letters < shortestJoined
  const isOtherwise = lettered.isBare || seams.some(({ sign, as }) => sign === "'" && as !== "'")
  const needsBorders =
    isOtherwise ||
    parts.every(({ length }) => length <= shortName) ||
    (isShort && seams.some((seam) => isClosed(read, seam)))
  if (needsBorders && (goesOn(read, from - 1, from) || goesOn(read, to, to))) return false
  const hasCapitals =
    hasCapitalsForApostrophes(read, lettered) && (!isShort || hasCapitalsForWords(read, lettered, letters))
  return hasCapitals || isInAddress(read, from, to)
}

/** Whether nothing stands between two words there, nor a hyphen that is read as that of the line. */
const isClosed = (read: NameText, { sign, as, behind }: Seam): boolean =>
  sign !== "'" && as === '' && !read.isBroken(behind)

/** Without its apostrophe a name may be a word of the language (said, main): it is none with a capital, nor in a handle. */
function hasCapitalsForApostrophes(read: NameText, { start, seams, isBare }: Lettered): boolean {
  const between = seams.filter(({ sign }) => sign !== "'")
  if (isBare && between.length === 0 && isLower(read, start)) return false
  if (between.length > 0 && !between.some(({ as }) => as.includes(' '))) return true
  let word = start
  for (const { sign, as, before, behind } of seams) {
    if (sign !== "'") word = behind
    else if (as === '' && isLower(read, word) && isLower(read, behind)) return false
    // A single letter is more often one of a list, or a word, than the beginning of a name.
    else if (as === ' ' && isLower(read, behind) && (isLower(read, word) || behind - before === 2)) return false
  }
  return true
}

/** Short words may be another word as one (like), or others beside one another (so be), but for capitals within. */
const hasCapitalsForWords = (read: NameText, { start, seams }: Lettered, letters: number): boolean =>
  seams.every((seam) => {
    const { sign, as, behind } = seam
    const isOpened = sign === '-' && as.includes(' ')
    if (!(isOpened || isClosed(read, seam)) || !isLower(read, behind)) return true
    return sign === '-' && as === '' && letters >= shortestAsOne && !isLower(read, start)
  })
