import type { ExportChoices } from '../../shared/exporting/choices'
import { protectedNames } from '../../shared/exporting/protect/protected-names'
import { nameReplacer } from '../../shared/exporting/protect/replace-names'
import type { AccountStore } from '../keeper/account-store'

/** What the files of an export are called before their person chooses otherwise: they name no protected source either. */
export function proposedName(
  account: Pick<AccountStore, 'get'>,
  title: string,
  { protects }: Pick<ExportChoices, 'protects'>,
): string {
  const { account: shown, annotations, tradecraft, elsewhere } = account.get()
  if (!protects || !shown) return title
  const { labels } = protectedNames({ text: shown.text, annotations, tradecraft, elsewhere })
  return nameReplacer(labels)(title).text
}
