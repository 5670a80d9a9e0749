import { catalogue, type FormatPurpose, formatPurposes } from '../../shared/exporting/catalogue'
import type { ExportChoices } from '../../shared/exporting/choices'
import { type ExportFormat, exportFormats } from '../../shared/exporting/format'
import { Tick } from './tick'
import type { Lacks } from './use-lacks'

interface FormatChoiceProps {
  readonly choices: ExportChoices
  readonly lacks: Lacks
  readonly onChoose: (formats: ExportFormat[]) => void
}

/** The forms, several at once, each with what it is and what it cannot carry. */
export function FormatChoice({ choices, lacks, onChoose }: FormatChoiceProps) {
  const { report, formats } = choices
  const offered = exportFormats.filter((format) => report === null || catalogue[format].ofReports !== undefined)
  const lackOf = (format: ExportFormat) => (format === 'annotated-pdf' ? lacks.marked : undefined)
  const toggle = (format: ExportFormat) =>
    onChoose(exportFormats.filter((one) => (one === format) !== formats.includes(one)))
  return (Object.keys(formatPurposes) as FormatPurpose[]).map((purpose) => {
    const alike = offered.filter((format) => catalogue[format].purpose === purpose)
    return (
      alike.length > 0 && (
        <fieldset key={purpose} className="export-group">
          <legend>{formatPurposes[purpose]}</legend>
          {alike.map((format) => (
            <Tick
              key={format}
              name={catalogue[format].name}
              about={lackOf(format) ?? aboutOf(format, report !== null)}
              disabled={lackOf(format) !== undefined}
              isFirst={format === offered[0]}
              checked={formats.includes(format)}
              onChange={() => toggle(format)}
            />
          ))}
        </fieldset>
      )
    )
  })
}

function aboutOf(format: ExportFormat, isReport: boolean): string {
  const { about, lacks, ofReports = '' } = catalogue[format]
  return isReport ? ofReports : `${about} ${lacks}`.trim()
}
