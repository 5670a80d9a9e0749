import type { Accepted, ImportId } from '../../shared/importing/protocol'
import { strikeOut } from '../../shared/importing/strike-out'
import type { AccountMaterial } from '../account/new-account'
import { accountMaterial } from '../importing/account-material'
import type { ReadDocument } from '../importing/importer-process'

export type NewMaterial = AccountMaterial

/** What an account is made of when a document comes in as it was read. */
export const plainMaterial = ({ document, original }: ReadDocument): NewMaterial => accountMaterial(document, original)

/** What an account is made of once a person has looked at its document. */
export function acceptedMaterial({ document, original }: ReadDocument, accepted: Accepted): NewMaterial {
  const { leftOut, ...kept } = strikeOut(document, new Set(accepted.struck))
  const { title, language, ...said } = accepted
  const { id: _, struck: __, ...meta } = said
  const known = Object.fromEntries(Object.entries(meta).filter(([, value]) => value.trim() !== ''))
  return accountMaterial({ ...document, ...kept, title, language, meta: known }, original, leftOut)
}

/** As it was read, but for what is probably boilerplate; a document of nothing else comes in whole. */
export function unstruck(id: ImportId, { document }: ReadDocument): Accepted {
  const { title, language = '', meta, asides, blocks } = document
  const { author = '', outlet = '', publishedAt = '', url = '' } = meta
  const struck = asides.length < blocks.length ? asides.map(([block]) => block) : []
  return { id, title, language, author, outlet, publishedAt, url, struck }
}
