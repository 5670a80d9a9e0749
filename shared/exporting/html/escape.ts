import { guessLanguage } from '../../text/guess-language'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text as the content of an element or of a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => references[character] as string)

/** A `lang` attribute, with a blank before it, where the language of words can be told. */
export function languageOf(words: string): string {
  const language = guessLanguage(words)
  return language ? ` lang="${language}"` : ''
}
