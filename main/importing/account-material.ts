import type { ImportedDocument } from '../../shared/importing/imported-document'
import { warningSentence } from '../../shared/importing/warning-sentence'
import type { AccountMaterial } from '../account/new-account'

/** What an account is made of, from what was read; with the file that was read, where there is one. */
export function accountMaterial(
  { text, blocks, title, meta, language, method, encoding, mediaType, warnings }: ImportedDocument,
  file?: { readonly bytes: Uint8Array; readonly name: string },
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
    },
    ...(file && { original: { ...file, mediaType } }),
  }
}
