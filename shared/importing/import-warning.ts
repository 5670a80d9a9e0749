import type { Encoding } from './encoding'
import type { FormatId } from './format'

/** What was done to a text on its way in that a reader of it should know. Counts are of characters unless said otherwise. */
export type ImportWarning =
  | { readonly kind: 'control-characters-removed'; readonly count: number }
  | { readonly kind: 'byte-order-marks-removed'; readonly count: number }
  | { readonly kind: 'half-characters-replaced'; readonly count: number }
  | { readonly kind: 'encoding-guessed'; readonly encoding: Encoding }
  /** It was read as plain text, as it is named. */
  | { readonly kind: 'looks-otherwise'; readonly format: FormatId }
  | { readonly kind: 'odd-byte-left-out' }
  /** Of a table of posts: more cells than it has columns. The count is of rows. */
  | { readonly kind: 'overfull-rows'; readonly count: number }
  /** Of a table of posts, which leaves them out. The count is of rows. */
  | { readonly kind: 'rows-without-words'; readonly count: number }
  /** Formulas and what other programs have put into a document; the count is of these. */
  | { readonly kind: 'objects-left-out'; readonly count: number }
  /** Markdown that would take too long to read as such. */
  | { readonly kind: 'markdown-read-as-plain-text' }
  /** Scripts, style sheets and comments inside Markdown; the count is of these. */
  | { readonly kind: 'hidden-html-left-out'; readonly count: number }
  /** The count is of struck-through passages. */
  | { readonly kind: 'strikethrough-not-kept'; readonly count: number }
  /** The count is of named values at the top of a Markdown file that an account has no field for. */
  | { readonly kind: 'front-matter-left-out'; readonly count: number }
  /** What no reader sees: hidden text, hidden parts of a page, lines outside a page of a PDF; the count is of these. */
  | { readonly kind: 'hidden-parts-left-out'; readonly count: number }
  /** Readability found none, or the page is too large for it. */
  | { readonly kind: 'no-article-found' }
  /** Remarks in the margin of a document; the count is of these. */
  | { readonly kind: 'comments-left-out'; readonly count: number }
  /** Changes that were recorded and neither accepted nor refused: what they add is in, what they take away is not. */
  | { readonly kind: 'changes-accepted'; readonly count: number }
  /** The count is of pictures. */
  | { readonly kind: 'pictures-left-out'; readonly count: number }
  /** Of captions; the count is of cues that were given the time of the one before. */
  | { readonly kind: 'times-not-read'; readonly count: number }
  /** Its last part is missing, as its own brackets show. */
  | { readonly kind: 'cut-short' }
  /** The count is of pages. */
  | { readonly kind: 'pages-without-text'; readonly count: number }
  /** Of a document whose end is missing; the count is of pages. */
  | { readonly kind: 'pages-lost'; readonly count: number }
  /** The count is of fonts, of which nothing says which letters their signs stand for. */
  | { readonly kind: 'fonts-unreadable'; readonly count: number }
  /** Signs of a PDF's fonts were put back into the letters they are written with; the count is of words. */
  | { readonly kind: 'pdf-arabic-repaired'; readonly count: number }
  /** Signs of a PDF's fonts of which it does not say which letters they are. */
  | { readonly kind: 'pdf-letters-unknown'; readonly count: number }
