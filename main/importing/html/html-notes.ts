import { attributeOf, elementsOf, type HtmlElement, textWithin } from './html-tree'

// Footnotes, as pandoc, mammoth, Wikipedia and the ARIA roles for documents write them.

/** A raised number that leads to a note: read on, it would be a digit of the word before it. */
export const isNoteMark = (element: HtmlElement): boolean =>
  (element.tagName === 'sup' || attributeOf(element, 'role') === 'doc-noteref') &&
  [...elementsOf(element)].some(({ tagName }) => tagName === 'a') &&
  /^\[?[\p{L}\p{N}*†‡]{1,4}\]?$/u.test(textWithin(element))

export const noteMark = (element: HtmlElement): string => `[${textWithin(element).replace(/[[\]]/g, '')}]`

/** An item of the list of notes. */
export const isNote = (item: HtmlElement): boolean =>
  /^doc-(?:end|foot)note$/.test(attributeOf(item, 'role')) || /^(?:fn|footnote|endnote|cite_note)\b/.test(idOf(item))

/** The arrow behind a note that leads back to its mark: no words of the document. */
export const isBackLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' &&
  (attributeOf(element, 'role') === 'doc-backlink' || /^(?:[↑↩↵⏎^\s]\uFE0E?\uFE0F?)+$/.test(textWithin(element)))

const idOf = (element: HtmlElement): string => attributeOf(element, 'id').replace(/[-_:]?\d+$/, '')
