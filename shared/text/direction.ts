/** The way in which a text is read. */
export type TextDirection = 'ltr' | 'rtl'

export const textDirections: readonly TextDirection[] = ['ltr', 'rtl']

const rtlScript = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

export const isRtlLetter = (text: string): boolean => rtlScript.test(text) && /\p{L}/u.test(text)
export const isLtrLetter = (text: string): boolean => /\p{L}/u.test(text) && !rtlScript.test(text)

/** As its first letter has it, which is what a browser goes by where nothing is said; words without any are read as Latin is. */
export function directionOf(words: string): TextDirection {
  const letter = /\p{L}/u.exec(words)?.[0] ?? ''
  return isRtlLetter(letter) ? 'rtl' : 'ltr'
}

/** In which direction all of an account is drawn, where a person has said so; otherwise each block goes as it begins. */
export const directionIn = (meta: Readonly<Record<string, string | undefined>>): TextDirection | undefined =>
  textDirections.find((known) => known === meta['direction'])
