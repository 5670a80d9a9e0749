/** The way in which a text is read. */
export type TextDirection = 'ltr' | 'rtl'

const rtlScript = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** As its first letter has it, which is what a browser goes by where nothing is said; words without any are read as Latin is. */
export function directionOf(words: string): TextDirection {
  const letter = /\p{L}/u.exec(words)?.[0] ?? ''
  return rtlScript.test(letter) ? 'rtl' : 'ltr'
}
