import type { Accepted } from '../../shared/importing/accepted'
import { splitDocument, strike } from '../../shared/importing/split-document'
import type { AccountMaterial } from '../account/new-account'
import { accountMaterial } from '../importing/account-material'
import type { ReadDocument } from '../importing/process/importer-process'

/** What an account is made of when a document comes in as it was read. */
export const plainMaterial = ({ document, original }: ReadDocument): AccountMaterial =>
  accountMaterial(document, original)

/** What accounts are made of once a person has looked at their document: one, or one for each of its parts. */
export function acceptedMaterials(
  { document, original }: ReadDocument,
  accepted: Accepted,
): readonly AccountMaterial[] {
  const { struck, per, title, language, ...said } = accepted
  const meta = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''))
  const out = new Set(struck)
  const kept =
    per === 'file'
      ? [strike({ ...document, title, language, meta }, out)]
      : splitDocument({ ...document, language, meta }, out, per)
  return kept.map((one) => accountMaterial(one.document, original, one.leftOut))
}
