import { splitsCharacter } from '../../shared/account/range'
import type { Fetched, ImportedDocument } from '../../shared/importing/imported-document'
import type { LeftOut } from '../../shared/importing/strike-out'
import { warningSentence } from '../../shared/importing/warning-sentence'
import type { AccountMaterial } from '../account/new-account'

/** How much of a block that stays out is written down, in UTF-16 code units: the original keeps all of it. */
const longestRecord = 500

/**
 * What an account is made of, from what was read; with the file that was read, where there is one.
 * @param leftOut the blocks that a person has struck out, which the document no longer has
 */
export function accountMaterial(
  { text, blocks, title, meta, language, method, encoding, mediaType, warnings, fetched }: ImportedDocument,
  file?: { readonly bytes: Uint8Array; readonly name: string },
  leftOut: readonly LeftOut[] = [],
): AccountMaterial {
  return {
    text,
    blocks,
    title,
    warnings: warnings.map(warningSentence),
    meta: {
      ...meta,
      language,
      importedAs: method,
      ...(encoding && encoding !== 'utf-8' && { importedEncoding: encoding }),
      ...(file && { importedFrom: file.name }),
      ...(fetched && saidOf(fetched)),
      ...(leftOut.length > 0 && { leftOut: recordOf(leftOut) }),
    },
    ...(file && { original: { ...file, mediaType } }),
  }
}

/** By which way a page came, when, and what its server said of it. The page's own word on its address stands before. */
const saidOf = ({ addresses, headers, at }: Fetched) => ({
  fetchedFrom: addresses.join(' '),
  fetchedHeaders: JSON.stringify(headers),
  capturedAt: new Date(at).toISOString(),
})

/** `[[how many blocks of the account stand before it, its words], …]` as JSON, long words cut. */
const recordOf = (leftOut: readonly LeftOut[]): string =>
  JSON.stringify(leftOut.map(({ after, words }) => [after, cut(words)]))

function cut(words: string): string {
  if (words.length <= longestRecord) return words
  const end = splitsCharacter(words, longestRecord) ? longestRecord - 1 : longestRecord
  return `${words.slice(0, end)}…`
}
