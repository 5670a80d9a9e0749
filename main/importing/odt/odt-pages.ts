import type { PageBreaks } from './odt-styles'

/** Counts pages by the breaks between them. */
export interface OdtPages {
  /** The page that words stand on which come now. */
  readonly current: () => number
  /** Before a paragraph or table of the body. */
  readonly begin: (breaks: PageBreaks) => void
  readonly end: (breaks: PageBreaks) => void
  /** Where the program that wrote the document came to the end of a page. */
  readonly softBreak: () => void
  /** Whether it wrote down where: otherwise only those pages are known that somebody began by hand. */
  readonly areKnown: () => boolean
}

export function createOdtPages(): OdtPages {
  let page = 1
  let hasWords = false
  let isBreakDue = false
  let areKnown = false
  return {
    current() {
      hasWords = true
      return page
    },
    begin({ before, number }) {
      // Nothing comes before the first page.
      if ((before || isBreakDue) && hasWords) page++
      if (before && number !== undefined) page = number
      isBreakDue = false
    },
    end({ after }) {
      isBreakDue ||= after
    },
    softBreak() {
      page++
      areKnown = true
    },
    areKnown: () => areKnown,
  }
}
