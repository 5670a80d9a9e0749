import { guessLanguage } from '../../text/guess-language'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * What no HTML document may hold, not even as a reference (https://html.spec.whatwg.org/multipage/syntax.html#text-2): a browser
 * takes some of it for the end of an element's words, and a validator refuses the rest.
 */
const unfit = /[\0-\x08\v\x0E-\x1F\x7F-\x9F]|\p{Noncharacter_Code_Point}/gu

/** Any text as the content of an element or of a quoted attribute; of what may not stand in one, a replacement character. */
export const escapeHtml = (text: string): string =>
  text.replace(unfit, '\uFFFD').replace(/[&<>"']/g, (character) => references[character] as string)

/** A `lang` attribute, with a blank before it, where the language of words can be told. */
export function languageOf(words: string): string {
  const language = guessLanguage(words)
  return language ? ` lang="${language}"` : ''
}
