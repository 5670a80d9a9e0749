/** Text in which letters that readers take for the same are the same, and the way back to the text it was made from. */
export interface Folded {
  readonly text: string
  /** Of each UTF-16 unit of the folded text, where the character it comes from begins in the original. */
  readonly starts: Uint32Array
  readonly originalLength: number
}

/**
 * Accents and other marks on Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and the stretching stroke; and
 * what is not seen at all: soft hyphens, joiners, marks of direction.
 */
const isMark = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x591 && code <= 0x5c7) ||
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x640 ||
  code === 0x670 ||
  (code >= 0x6d6 &&
    code <= 0x6ed &&
    code !== 0x6dd &&
    code !== 0x6de &&
    code !== 0x6e5 &&
    code !== 0x6e6 &&
    code !== 0x6e9) ||
  code === 0xad ||
  code === 0x61c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0xfeff

/** As https://tc39.es/ecma262/#prod-WhiteSpace and line terminators have it. */
const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x80 &&
    (code === 0x85 ||
      code === 0xa0 ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200a) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x3000))

const blank = 0x20

/** Shapes of a letter or a sign that people type for one another, and that no decomposition of Unicode's tells. */
const sameLetter: Readonly<Record<string, string>> = {
  ...each('ٱ', 'ا'),
  ...each('ىی', 'ي'),
  ...each('ةە', 'ه'),
  ...each('ک', 'ك'),
  ...each('‘’‚‛′', "'"),
  ...each('“”„‟«»″', '"'),
  ...each('‐‑‒–—―−', '-'),
  ...each('ø', 'o'),
  ...each('ł', 'l'),
  ...each('đð', 'd'),
  ...each('ħ', 'h'),
  ...each('ı', 'i'),
  ...each('ς', 'σ'),
  ...each('ß', 'ss'),
  ...each('æ', 'ae'),
  ...each('œ', 'oe'),
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
}

function each(letters: string, as: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...letters].map((letter) => [letter, as]))
}

/** One character folded: itself, another, several or none. What would fall apart into words stays as it is. */
function foldCharacter(character: string): string {
  if (isMark(character.codePointAt(0) as number)) return ''
  const same = sameLetter[character]
  if (same !== undefined) return same
  const parts = [...character.normalize('NFKD').toLowerCase()]
  const bare = parts.filter((one) => !isMark(one.codePointAt(0) as number)).map((one) => sameLetter[one] ?? one)
  const folded = bare.join('').normalize('NFC')
  return folded === '' || folded.includes(' ') ? character : (sameLetter[folded] ?? folded)
}

/**
 * Case, accents, Arabic vowel signs and forms of a letter, ligatures and kinds of quotation marks, dashes and digits no
 * longer tell two words apart; blanks and line breaks in a row are one blank.
 */
export function fold(original: string): Folded {
  let units = new Uint16Array(original.length + 16)
  let starts = new Uint32Array(units.length)
  const known = new Map<number, string>()
  let length = 0
  const put = (unit: number, at: number) => {
    if (length === units.length) {
      units = grown(units, Uint16Array)
      starts = grown(starts, Uint32Array)
    }
    units[length] = unit
    starts[length++] = at
  }
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at)
    if (isBlank(code)) {
      if (length === 0 || units[length - 1] !== blank) put(blank, at)
      at += 1
      continue
    }
    if (code < 0x80) {
      put(code >= 0x41 && code <= 0x5a ? code + 0x20 : code, at++)
      continue
    }
    const point = original.codePointAt(at) as number
    let folded = known.get(point)
    if (folded === undefined) {
      folded = foldCharacter(String.fromCodePoint(point))
      known.set(point, folded)
    }
    for (let unit = 0; unit < folded.length; unit++) put(folded.charCodeAt(unit), at)
    at += point > 0xffff ? 2 : 1
  }
  return { text: toText(units.subarray(0, length)), starts: starts.slice(0, length), originalLength: original.length }
}

function grown<A extends Uint16Array | Uint32Array>(before: A, Longer: new (length: number) => A): A {
  const after = new Longer(before.length * 2)
  after.set(before)
  return after
}

/** In pieces, because a call takes only so many arguments; a decoder would replace lone surrogates. */
function toText(units: Uint16Array): string {
  const pieces: string[] = []
  for (let at = 0; at < units.length; at += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)))
  }
  return pieces.join('')
}

/** A stretch of the folded text as a stretch of whole characters of the original: marks on its last letter belong to it. */
export function unfold(
  { starts, originalLength }: Pick<Folded, 'starts' | 'originalLength'>,
  start: number,
  end: number,
): readonly [number, number] {
  let after = end
  // One character may have become several letters, of which the last looked for need not be the last there are.
  while (after > start && after < starts.length && starts[after] === starts[after - 1]) after++
  return [starts[start] ?? originalLength, starts[after] ?? originalLength]
}

/** Where an original offset is in the folded text. */
export function foldedOffset({ starts }: Pick<Folded, 'starts'>, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
