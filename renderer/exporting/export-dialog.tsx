import { useEffect, useMemo } from 'react'
import { standingReports } from '../../shared/report/heads'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ChooseStage } from './choose-stage'
import { PreviewPane } from './preview-pane'
import { useExport } from './use-export'
import { WriteStage } from './write-stage'
import './export.css'

/** What of the account is to leave, in which forms and with what; how it would look; and how far the writing is. */
export function ExportDialog() {
  const { account } = useWorkbench()
  const head = useStore(account, (state) => state.head)
  return head && <ExportOf key={head.id} account={head.id} title={head.title} />
}

function ExportOf({ account, title }: { readonly account: string; readonly title: string }) {
  const close = useClose()
  const bench = useWorkbench()
  const heads = useStore(bench.account, (state) => state.tradecraft.reports)
  const reports = useMemo(() => standingReports(heads.values()), [heads])
  const exporting = useExport(account, title, reports)
  const stage = exporting?.stage.is
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus in the stage before is gone
  useEffect(() => document.querySelector<HTMLElement>('.dialog.export [data-first]')?.focus(), [stage])
  // What is being written is broken off first: the dialog then says what there is of it.
  const leave = () => (stage === 'writing' ? exporting?.breakOff() : close())
  return (
    <Dialog title={`Export “${title}”`} className="export" onClose={leave}>
      <div className="export-parts" aria-busy={exporting === null}>
        {exporting &&
          (stage === 'choosing' ? (
            <ChooseStage exporting={exporting} reports={reports} onClose={close} />
          ) : (
            <WriteStage exporting={exporting} onClose={close} />
          ))}
        {exporting && <PreviewPane choices={exporting.choices} />}
      </div>
    </Dialog>
  )
}
