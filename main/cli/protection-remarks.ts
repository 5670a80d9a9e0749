import type { Protection } from '../../shared/exporting/export-account'
import { type ExportFormat, hasPositions } from '../../shared/exporting/format'
import { namesOfSources } from '../../shared/exporting/protect/names-of-sources'
import { partsLeftSentence } from '../../shared/exporting/protect/parts-left'

/**
 * What became of the names of protected sources, for whoever asked for them to be replaced.
 * @param partsLeft words of them that still stand alone
 */
export function protectionRemarks(
  protection: Protection | undefined,
  partsLeft: readonly string[],
  format: ExportFormat,
): readonly string[] {
  if (!protection) return ['No source of this account has a release label; no name was replaced.']
  const { sources } = protection
  const left = partsLeftSentence(partsLeft)
  const labels = sources === 1 ? 'its release label' : 'their release labels'
  const names = `${namesOfSources(sources, 'was', 'were')} replaced by ${labels}.`
  const places = hasPositions(format) ? ' Positions are those of the text with labels, not of the account.' : ''
  return [`${names}${places}`, ...(left ? [left] : [])]
}
