import { attributeOf, elementsOf, type HtmlElement, textWithin } from './html-tree'

// Footnotes and pages, as pandoc, mammoth, Wikipedia and the ARIA roles for documents write them.

/** A raised number that leads to a note: read on, it would be a digit of the word before it. */
export const isNoteMark = (element: HtmlElement): boolean =>
  (element.tagName === 'sup' || hasRole(element, 'noteref')) &&
  leadsAway(element) &&
  /^\[?[\p{L}\p{N}*†‡]{1,4}\]?$/u.test(textWithin(element))

/** Whether there is a link in it, and little else: whatever holds more is not looked through. */
function leadsAway(element: HtmlElement): boolean {
  let count = 0
  let hasLink = false
  for (const { tagName } of elementsOf(element)) {
    if (++count > 10) return false
    hasLink ||= tagName === 'a'
  }
  return hasLink
}

export const noteMark = (element: HtmlElement): string => `[${textWithin(element).replace(/[[\]]/g, '')}]`

/** An item of the list of notes. */
export const isNote = (item: HtmlElement): boolean =>
  hasRole(item, 'footnote') || hasRole(item, 'endnote') || /^(?:fn|footnote|endnote|cite_note)\b/.test(idOf(item))

/** The arrow behind a note that leads back to its mark: no words of the document. */
export const isBackLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' &&
  (hasRole(element, 'backlink') || /^(?:[↑↩↵⏎^\s]|\uFE0E|\uFE0F)+$/.test(textWithin(element)))

const idOf = (element: HtmlElement): string => attributeOf(element, 'id').replace(/[-_:]?\d+$/, '')

/** Where a page of the printed book begins; its words, if any, are that page's number. */
export const isPageMark = (element: HtmlElement): boolean => hasRole(element, 'pagebreak')

/** What the page that begins there is called. */
export const pageMarked = (element: HtmlElement): string | undefined =>
  isPageMark(element)
    ? attributeOf(element, 'title') || attributeOf(element, 'aria-label') || textWithin(element) || undefined
    : undefined

/** As the ARIA roles for documents say it, or EPUB's own vocabulary of the same words. */
const hasRole = (element: HtmlElement, role: string): boolean =>
  attributeOf(element, 'role') === `doc-${role}` || attributeOf(element, 'epub:type').split(/\s+/).includes(role)
