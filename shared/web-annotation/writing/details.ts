import type { ExportAccount } from '../../exporting/export-account'
import type { Bearer, DetailName } from '../../tradecraft/details'
import { detailTextsIn, isToldOf } from '../detail-texts'
import { type WebText, webText } from '../model'

/** The texts that describe something, by its id and its nature. */
export type DetailTexts = (id: string, nature: Bearer) => readonly WebText[]

export function detailTexts({ annotations, craft, protection }: ExportAccount): DetailTexts {
  const mentions = new Set(annotations.filter(({ kind }) => kind !== 'claim').map(({ id }) => id))
  return (id, nature) => {
    const details = craft.tradecraft.details.get(id) ?? {}
    const isTold = (field: DetailName) => {
      // Whoever was entered is told of on their own.
      if (field === 'entity') return details.entity !== id && mentions.has(details.entity ?? '')
      // It stands where the name was: that it replaces one need not be told of each.
      return field !== 'releaseLabel' || !protection
    }
    return detailTextsIn(details)
      .filter(([field]) => isToldOf(nature, field) && isTold(field))
      .map(([, text]) => webText('describing', text))
  }
}
