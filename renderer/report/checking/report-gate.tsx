import { Download, Lock } from 'lucide-react'
import type { ReportHead } from '../../../shared/report/report'
import { gateTitle } from '../../exporting/export-words'
import { openExport } from '../../exporting/open-export'
import { useWorkbench } from '../../workbench'

/** Through which a report leaves: as a draft for as long as a check stands. */
export function ReportGate({ head, standing }: { readonly head: ReportHead; readonly standing: number | null }) {
  const bench = useWorkbench()
  if (standing === null) return null
  return (
    <div className="report-gate">
      {standing > 0 && (
        <>
          <h2>
            <Lock size={14} strokeWidth={1.6} aria-hidden="true" />
            {gateTitle(standing)}
          </h2>
          <p>Settle or waive each one. A draft can leave now, marked as a draft on every page.</p>
        </>
      )}
      <button type="button" className="btn line" onClick={() => openExport(bench, head.id)}>
        <Download size={16} strokeWidth={1.6} aria-hidden="true" />
        {standing > 0 ? 'Export draft…' : 'Export report…'}
      </button>
    </div>
  )
}
