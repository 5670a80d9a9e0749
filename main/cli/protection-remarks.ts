import type { ExportAccount, Protection } from '../../shared/exporting/export-account'
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

/** That sources are called by names which they are not to be called by, for whoever did not ask for those to be replaced. */
export function unprotectedRemarks({ craft }: ExportAccount, format: ExportFormat): readonly string[] {
  const { identities } = craft.board.corroborations
  const labelled = [...craft.tradecraft.details].filter(([, { releaseLabel }]) => releaseLabel !== undefined)
  const sources = new Set(labelled.map(([id]) => identities.of(id))).size
  if (sources === 0) return []
  const names = `${namesOfSources(sources, 'stands', 'stand')} in this export, although ${sources === 1 ? 'it has a release label' : 'they have release labels'}`
  return [format === 'annotated-pdf' ? `${names}.` : `${names}; with --protect only labels do.`]
}
