import { FolderOpen } from 'lucide-react'
import { type ExportChoices, writable } from '../../shared/exporting/choices'
import type { ReportHead } from '../../shared/report/report'
import { PrimaryButton } from '../controls/primary-button'
import { openReport } from '../report/show-report'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { FormatChoice } from './format-choice'
import { Gate } from './gate'
import { IncludeChoice } from './include-choice'
import type { Exporting } from './use-export'
import { leaving, useLacks } from './use-lacks'
import { WhatChoice } from './what-choice'

interface ChooseStageProps {
  readonly exporting: Exporting
  readonly reports: readonly ReportHead[]
  readonly onClose: () => void
}

/** What is to be exported, in which forms, with what, and where to. */
export function ChooseStage({ exporting, reports, onClose }: ChooseStageProps) {
  const bench = useWorkbench()
  const { choices, choose, target, write } = exporting
  const { report } = choices
  const standing = useStore(bench.preview, (shown) => (shown?.ok ? shown.standing : null))
  const isDraft = report !== null && standing !== null && standing.length > 0
  const lacks = useLacks(choices.protects)
  const leaves = leaving(choices, lacks)
  const lack = lackOf(leaves, standing)
  const goBack = () => {
    onClose()
    if (report !== null) openReport(bench, report)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by key */}
      <section className="export-choices" aria-label="What is exported" tabIndex={0}>
        {reports.length > 0 && (
          <WhatChoice reports={reports} chosen={report} onChoose={(id) => choose({ report: id })} />
        )}
        {isDraft && <Gate standing={standing} onBack={goBack} />}
        <FormatChoice choices={leaves} lacks={lacks} onChoose={(formats) => choose({ formats })} />
        <IncludeChoice choices={leaves} lacks={lacks} onChoose={choose} />
      </section>
      <div className="dialog-footer">
        <FolderOpen size={16} strokeWidth={1.6} aria-hidden="true" />
        <span className="export-target">
          <span className="cut" title={target.folder} dir="auto">
            {target.folder}
          </span>
          <b className="cut" dir="auto">
            {target.name}
          </b>
        </span>
        <button type="button" className="btn small line export-change" onClick={exporting.changeTarget}>
          Change…
        </button>
        <span className="export-lack" role="status">
          {lack}
        </span>
        <button type="button" className="btn line" onClick={onClose}>
          Cancel
        </button>
        {lack === '' ? (
          <PrimaryButton onClick={() => write(leaves)}>{isDraft ? 'Export draft' : 'Export'}</PrimaryButton>
        ) : (
          <button type="button" className="btn solid" disabled>
            Export
          </button>
        )}
      </div>
    </>
  )
}

/** What is missing before anything can be written. */
function lackOf(choices: ExportChoices, standing: readonly string[] | null): string {
  if (writable(choices).length === 0) return 'Choose at least one form.'
  // Whether it leaves as a draft is known before it leaves.
  return choices.report !== null && standing === null ? 'Its checks are being run.' : ''
}
