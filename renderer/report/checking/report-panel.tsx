import { useState } from 'react'
import type { ReportHead } from '../../../shared/report/report'
import { createWordCounter, outlineOf } from '../../../shared/report/words'
import { useStore } from '../../store/use-store'
import { useWorkbench } from '../../workbench'
import { moveChoice } from '../move-choice'
import type { OpenReport } from '../shared-text/open-report'
import { useMarkedFindings } from './mark-findings'
import { ReportChecks } from './report-checks'
import { useReportFindings } from './report-findings'
import { ReportGate } from './report-gate'
import { ReportOutline } from './report-outline'
import '../../controls/side-panel.css'
import './report-panel.css'

type Tab = 'checks' | 'outline'

/** Beside a report: what it does not yet support, its outline, and the gate through which it leaves. */
export function ReportPanel({ head, open }: { readonly head: ReportHead; readonly open: OpenReport }) {
  const { reports } = useWorkbench()
  const [tab, setTab] = useState<Tab>('checks')
  const findings = useReportFindings(open, head)
  useMarkedFindings(reports, findings)
  const outline = useStore(open.state, ({ text }) => text)
  const [countWords] = useState(createWordCounter)
  const standing = findings?.standing.length ?? 0
  return (
    <aside className="side-panel report-panel" aria-label={`Checks and outline of ${head.title}`}>
      <div className="report-tabs">
        <div className="report-tablist" role="tablist" aria-label="Beside the report" onKeyDown={moveChoice}>
          {(['checks', 'outline'] as const).map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`report-tab-${name}`}
              aria-selected={tab === name}
              tabIndex={tab === name ? 0 : -1}
              aria-controls="report-tab-panel"
              className="report-tab"
              onClick={() => setTab(name)}
            >
              {name === 'checks' ? 'Checks' : 'Outline'}
            </button>
          ))}
        </div>
        <span className="report-tally" aria-live="polite">
          {tab === 'checks'
            ? findings && `${standing} standing, ${findings.waived.length} waived`
            : `${countWords(outline).toLocaleString('en')} words`}
        </span>
      </div>
      <div
        className="report-tab-panel"
        role="tabpanel"
        tabIndex={-1}
        id="report-tab-panel"
        aria-labelledby={`report-tab-${tab}`}
      >
        {tab === 'checks' ? (
          <ReportChecks head={head} open={open} findings={findings} />
        ) : (
          <ReportOutline entries={outlineOf(outline)} />
        )}
      </div>
      <ReportGate head={head} standing={findings?.standing.length ?? null} />
    </aside>
  )
}
