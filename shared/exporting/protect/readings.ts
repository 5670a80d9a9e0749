import { wellFormed } from '../../text/well-formed'
import { nameText } from './name-text'

/** A name as `nameText` reads it, in letters of each kind. */
export const readingsOf = (name: string): readonly string[] => [
  ...new Set([...asWritten(name.trim()), ...encoded(name.trim())]),
]

/** A name that was taken from a text where a line breaks it may have its hyphen from there or not. */
function asWritten(name: string): readonly string[] {
  const { text, isBroken } = nameText(name)
  return [text, text.replace(/./gs, (unit, at: number) => (isBroken(at) ? `-${unit}` : unit))]
}

/** As addresses have letters that are not Latin, or have marks: in UTF-8 (RFC 3986, 2.1), and older ones in Latin-1. */
function encoded(name: string): readonly string[] {
  const trimmed = wellFormed(name)
  const forms = [trimmed, trimmed.toLowerCase(), trimmed.normalize('NFC'), trimmed.normalize('NFD')]
  const utf8 = forms.map((form) => nameText(encodeURIComponent(form).replaceAll('%20', ' ')).text)
  const latin1 = forms.map((form) => nameText(form.replace(/[\xa1-\xff]/g, percentEncoded)).text)
  return [...utf8, ...latin1].filter((form) => form.includes('%'))
}

const percentEncoded = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`
