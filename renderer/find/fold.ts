/** Text in which letters that readers take for the same are the same, and the way back to the text it was made from. */
export interface Folded {
  readonly text: string
  /** Of each UTF-16 unit of the folded text, where the character it comes from begins in the original. */
  readonly starts: Uint32Array
  readonly originalLength: number
}

/** Accents and other marks on Latin, Greek and Cyrillic; Hebrew points; Arabic vowel signs and the stretching stroke. */
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
    code !== 0x6e9)

/** Shapes of a letter that people type for one another. */
const sameLetter: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
}

/** One character folded: itself, another or none. What would become several stays as it is, so that ends stay ends. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  if (isMark(code)) return ''
  const same = sameLetter[character]
  if (same !== undefined) return same
  const bare = [...character.toLowerCase().normalize('NFD')].filter((one) => !isMark(one.codePointAt(0) as number))
  const folded = bare.join('').normalize('NFC')
  return [...folded].length <= 1 ? (sameLetter[folded] ?? folded) : character
}

/** Case, Latin diacritics, Arabic vowel signs and forms of alef no longer tell two words apart. */
export function fold(original: string): Folded {
  const units = new Uint16Array(original.length)
  const starts = new Uint32Array(original.length)
  const known = new Map<string, string>()
  let length = 0
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at)
    if (code < 0x80) {
      units[length] = code >= 0x41 && code <= 0x5a ? code + 0x20 : code
      starts[length++] = at++
      continue
    }
    const character = String.fromCodePoint(original.codePointAt(at) as number)
    const folded = known.get(character) ?? foldCharacter(character)
    known.set(character, folded)
    for (let unit = 0; unit < folded.length; unit++) {
      units[length] = folded.charCodeAt(unit)
      starts[length++] = at
    }
    at += character.length
  }
  return { text: toText(units.subarray(0, length)), starts: starts.slice(0, length), originalLength: original.length }
}

/** In pieces, because a call takes only so many arguments; a decoder would replace lone surrogates. */
function toText(units: Uint16Array): string {
  const pieces: string[] = []
  for (let at = 0; at < units.length; at += 8192) {
    pieces.push(String.fromCharCode(...units.subarray(at, at + 8192)))
  }
  return pieces.join('')
}

/** A stretch of the folded text as a stretch of the original: marks on its last letter belong to it. */
export function unfold({ starts, originalLength }: Folded, start: number, end: number): readonly [number, number] {
  return [starts[start] ?? originalLength, starts[end] ?? originalLength]
}

/** Where an original offset is in the folded text: no earlier than by all that folding dropped, and no later. */
export function foldedOffset({ starts, originalLength }: Folded, offset: number): number {
  let low = Math.max(0, offset - (originalLength - starts.length))
  let high = Math.min(offset + 1, starts.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
