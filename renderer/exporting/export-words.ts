import { catalogue } from '../../shared/exporting/catalogue'
import { hasPositions } from '../../shared/exporting/format'
import type { IncludeName } from '../../shared/exporting/includes'
import { namesOfSources } from '../../shared/exporting/protect/names-of-sources'
import { partsLeftSentence } from '../../shared/exporting/protect/parts-left'
import type { ExportOutput, ExportProgress, ExportResult } from '../../shared/ipc/exporting'
import type { Preview } from '../../shared/keeper/preview'
import { several } from '../../shared/text/phrases'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** “Export waits for three checks.” */
export const gateTitle = (standing: number): string =>
  `Export waits for ${small[standing] ?? standing} ${standing === 1 ? 'check' : 'checks'}.`

export const outputName = (output: ExportOutput): string =>
  output === 'original' ? 'The original' : catalogue[output].name

/** What becomes of the names of protected sources, as far as a preview has told. */
export function protectionSentence(protects: boolean, preview: Preview | null): string {
  if (!protects) return 'Protected sources are named as they are in the account.'
  if (!preview?.ok) return 'Sources with a release label are called by it, in the text too.'
  if (preview.sources === 0) return 'No source of this account has a release label.'
  const have = several(preview.sources, 'source has', 'sources have')
  const left = partsLeftSentence(preview.partsLeft)
  return `${have} one; it stands in place of every name, in the text too.${left ? ` ${left}` : ''}`
}

/** “Word: writing… 2 of 3” */
export function progressSentence(outputs: readonly ExportProgress[]): string {
  const at = outputs.findIndex(({ is }) => is === 'being-made')
  const output = outputs[at]
  return output ? `${outputName(output.output)}: writing… ${at + 1} of ${outputs.length}` : 'Export begins…'
}

type Ended = Extract<ExportResult, { readonly is: 'ended' }>

/** What an export came to, in sentences. */
export function endSentences({ outputs, sources, brokenOff }: Ended, folder: string): readonly string[] {
  const done = outputs.filter(({ is }) => is === 'written')
  const written = done.length
  const all = outputs.length
  const files = several(written, 'file was', 'files were')
  const begun = written === 0 ? 'Nothing was written.' : `${files} written to ${folder}.`
  const left = all - written
  const others = left === 1 ? 'the other' : `the other ${left}`
  const rest = written === 0 ? 'You broke it off.' : `You broke it off; of ${others} there is nothing.`
  const names =
    sources === 0 || written === 0
      ? ''
      : `${namesOfSources(sources, 'was', 'were')} replaced in ${written === 1 ? 'it' : `all ${written} of them`}.`
  const places =
    names !== '' && done.some(({ output }) => output !== 'original' && hasPositions(output))
      ? 'Positions in tables and records are those of the text with labels, not of the account.'
      : ''
  return [begun, brokenOff && left > 0 ? rest : '', names, places].filter((sentence) => sentence !== '')
}

export const includeWords: { readonly [N in IncludeName]: { readonly name: string; readonly about: string } } = {
  comments: { name: 'Comments', about: 'Replies and verdicts.' },
  grades: { name: 'Grades', about: 'How far sources are relied on, and what they say is believed.' },
  history: { name: 'History', about: 'Who did what and when, as an appendix.' },
  original: { name: 'The original document beside it', about: 'As it was imported, in a file of its own.' },
}
