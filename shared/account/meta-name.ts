import { shortWords } from './short-quote'

const metaNames: Readonly<Record<string, string>> = {
  capturedAt: 'time of capture',
  copyOf: 'account it is a copy of',
  direction: 'direction of the text',
  handling: 'handling mark',
  importedAs: 'way of import',
  importedFrom: 'imported file',
  importWarnings: 'remarks of the import',
  publishedAt: 'date of publication',
  schemaVersion: 'version of the contents',
  url: 'address',
}

/** Something that an account says of itself, in a person's words; other names are said as they are. */
export const metaName = (key: string): string => metaNames[key] ?? shortWords(key)
