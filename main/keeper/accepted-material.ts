import type { Accepted, ImportId } from '../../shared/importing/protocol'
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
  const { id: _, struck, apart, title, language, ...said } = accepted
  const meta = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''))
  const out = new Set(struck)
  const kept = apart
    ? splitDocument({ ...document, language, meta }, out)
    : [strike({ ...document, title, language, meta }, out)]
  return kept.map((one) => accountMaterial(one.document, original, one.leftOut))
}

/** As it was read, but for what is probably boilerplate; a document of nothing else comes in whole. */
export function asRead(id: ImportId, { document }: ReadDocument): Accepted {
  const { title, language = '', meta, asides, blocks } = document
  const { author = '', outlet = '', publishedAt = '', url = '' } = meta
  const struck = asides.length < blocks.length ? asides.map(([block]) => block) : []
  return { id, title, language, author, outlet, publishedAt, url, struck, apart: false }
}
