import type { FormatId } from './format'

/** What a file that cannot be read looks like, as the end of "it looks like …". */
export type FileLook =
  | 'an Attest account'
  | 'a PDF'
  | 'an RTF document'
  | 'a ZIP archive'
  | 'a spreadsheet'
  | 'a slide show'
  | 'an older Office document'
  | 'an archive'
  | 'an image'
  | 'a sound or video recording'
  | 'a database'
  | 'a program'

/** Why a document did not become an account. */
export type ImportProblem =
  | { readonly kind: 'empty' }
  /** In bytes. */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** In UTF-16 code units. */
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-text'; readonly looksLike?: FileLook }
  /** Its bytes are none of the encoding it says or was said to have; `at` counts them from the start of the file. */
  | { readonly kind: 'not-in-encoding'; readonly encoding: string; readonly at: number }
  /** What its name promises, and what it is. */
  | { readonly kind: 'misnamed'; readonly promises: FormatId; readonly is: FormatId | FileLook | 'something else' }
  /** It begins as that format and cannot be read to its end, or not at all. */
  | { readonly kind: 'broken'; readonly format: FormatId }
  /** Locked by a password that nobody can be asked for here. */
  | { readonly kind: 'encrypted'; readonly format: FormatId }
  | { readonly kind: 'password-needed' }
  | { readonly kind: 'password-wrong' }
  /** Pages that are pictures. */
  | { readonly kind: 'no-text-on-pages'; readonly pages: number }
  /** It does not say which letters its signs stand for. */
  | { readonly kind: 'letters-unknown'; readonly format: FormatId }
  /** It would take more room unpacked than a document does, in bytes. */
  | { readonly kind: 'swells'; readonly limit: number }
  | { readonly kind: 'too-many-parts'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly limit: number }
  | { readonly kind: 'unsafe-names' }
  | { readonly kind: 'too-deep' }
  /** Nothing came of it for so long, in s. */
  | { readonly kind: 'too-slow'; readonly seconds: number }
  | { readonly kind: 'too-much-memory' }
  /** The process that read it died. */
  | { readonly kind: 'crashed' }
