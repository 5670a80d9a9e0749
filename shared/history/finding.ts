import type { PersonId } from '../account/annotation'
import type { EntryKey } from './entry'

/** Something about an account's log that does not hold. */
export type Finding =
  | { readonly kind: 'beginning-missing' }
  | { readonly kind: 'entries-unreadable'; readonly count: number }
  | { readonly kind: 'entry-missing'; readonly entry: EntryKey }
  | { readonly kind: 'entry-entangled'; readonly entry: EntryKey }
  | { readonly kind: 'signature-wrong'; readonly entry: EntryKey }
  | { readonly kind: 'device-unknown'; readonly entry: EntryKey; readonly device: string }
  | { readonly kind: 'device-key-wrong'; readonly device: string }
  | { readonly kind: 'device-shared'; readonly device: string; readonly people: readonly PersonId[] }
  | { readonly kind: 'not-begun-by-owner'; readonly entry: EntryKey }
  | { readonly kind: 'told-twice'; readonly entry: EntryKey }
  | { readonly kind: 'untold'; readonly map: string; readonly key: string }
  | { readonly kind: 'told-not-there'; readonly entry: EntryKey; readonly map: string; readonly key: string }
  | { readonly kind: 'told-otherwise'; readonly entry: EntryKey; readonly map: string; readonly key: string }
  | { readonly kind: 'not-theirs'; readonly entry: EntryKey; readonly map: string; readonly key: string }
  | { readonly kind: 'taken-away'; readonly map: string; readonly key: string }
  /** `name` is that of the part of the document, missing where what was there is gone. */
  | { readonly kind: 'outside-maps'; readonly document: string; readonly name?: string }
