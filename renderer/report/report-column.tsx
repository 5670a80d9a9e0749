import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReportHead } from '../../shared/report/report'
import { isReadOnly } from '../keeper/account-state'
import { ErrorBoundary } from '../shell/error-boundary'
import { useStore } from '../store/use-store'
import { colours } from '../theme/colours'
import { useWorkbench } from '../workbench'
import { ReportPanel } from './checking/report-panel'
import { ReportEditor } from './editor/report-editor'
import { ReportBar } from './report-bar'
import { ReportHeader } from './report-header'
import { BlocksView } from './sections/blocks-view'
import { OpenReport } from './shared-text/open-report'
import './report-column.css'

/** A report, beside the account that it is about or alone. */
export function ReportColumn() {
  const { account, reader, view } = useWorkbench()
  const report = useStore(view, (state) => state.report)
  const head = useStore(account, ({ tradecraft }) => (report === null ? undefined : tradecraft.reports.get(report)))
  const shown = useStore(account, ({ phase }) => phase !== 'none')
  const id = useStore(account, (state) => state.head?.id)
  // Taken away meanwhile, by whomever.
  const gone = shown && report !== null && head?.deleted !== null && head !== undefined
  useEffect(() => {
    if (!gone) return
    view.update((state) => ({ ...state, report: null }))
    const { deleted, title } = head
    if (deleted?.by === account.get().head?.me) return
    const { name } = account.get().people[deleted?.by ?? ''] ?? {}
    account.say(
      `“${title}” was deleted by ${name ?? 'somebody'}; it can be brought back from the history.`,
      'assertive',
    )
    reader.get()?.focus()
  }, [gone, head, account, reader, view])
  if (!head || gone) return <section className="report-column" aria-label="Report" />
  return <Report key={`${id} ${head.id}`} head={head} />
}

function Report({ head }: { readonly head: ReportHead }) {
  const { account, reportLine } = useWorkbench()
  const [open, setOpen] = useState<OpenReport | null>(null)
  useEffect(() => {
    const opened = new OpenReport(reportLine, head.id, peerColour)
    setOpen(opened)
    return () => opened.close()
  }, [reportLine, head.id])
  const name = useStore(account, ({ people, head: of }) => people[of?.me ?? '']?.name ?? '')
  return (
    <section className="report-column" aria-label={`Report: ${head.title}`}>
      {open ? <OpenedReport open={open} head={head} name={name} /> : null}
    </section>
  )
}

function OpenedReport({
  open,
  head,
  name,
}: {
  readonly open: OpenReport
  readonly head: ReportHead
  readonly name: string
}) {
  const { account, reports, view } = useWorkbench()
  const phase = useStore(open.state, (state) => state.phase)
  const refusal = useStore(open.state, (state) => state.refusal)
  const provider = useStore(open.state, (state) => state.provider)
  const accountReadOnly = useStore(account, isReadOnly)
  const readOnly = accountReadOnly || refusal !== null
  const over = useStore(view, (state) => state.reportChecksOver)
  const [unreadable, setUnreadable] = useState(false)
  const onUnreadable = useCallback(() => setUnreadable(true), [])
  const writer = useMemo(() => ({ name, colour: 'transparent' }), [name])
  useEffect(() => {
    const tell = () => reports.text.update(() => open.state.get().text)
    const stop = open.state.subscribe(tell)
    return () => {
      stop()
      reports.text.update(() => null)
    }
  }, [open, reports])
  useEffect(() => {
    if (phase === 'ready' && reports.takeBegun(head.id)) void open.fillEmpty()
  }, [phase, reports, open, head.id])
  const header = <ReportHeader head={head} readOnly={readOnly} />
  return (
    <>
      <ReportBar head={head} open={open} />
      <div className="report-body" data-over={over}>
        <div className="report-editor">
          {refusal !== null && (
            <p className="report-notice" role="alert">
              {refusal}
            </p>
          )}
          {phase === 'opening' && <p className="report-notice">Opening the report…</p>}
          {phase === 'empty' && (
            <p className="report-notice">The text of this report has not arrived from your teammates yet.</p>
          )}
          {phase === 'ready' && !unreadable && (
            <ErrorBoundary onError={onUnreadable} fallback={null}>
              <ReportEditor
                key={provider.doc.clientID}
                report={head}
                open={open}
                readOnly={readOnly}
                writer={writer}
                header={header}
                onUnreadable={onUnreadable}
              />
            </ErrorBoundary>
          )}
          {phase === 'ready' && unreadable && <ReadOnlyReport open={open} header={header} />}
        </div>
        <ReportPanel head={head} open={open} />
      </div>
    </>
  )
}

/** What an editor of this version cannot show is still read. */
function ReadOnlyReport({ open, header }: { readonly open: OpenReport; readonly header: React.ReactNode }) {
  const blocks = useStore(open.state, ({ text }) => text.blocks)
  return (
    <div className="report-scroll">
      <p className="report-notice" role="alert">
        Something in this report cannot be edited by this version of Attest. It is shown as it is read; nothing of it is
        lost.
      </p>
      <div className="report-page">
        {header}
        <div className="report-text report-words">
          <BlocksView blocks={blocks} />
        </div>
      </div>
    </div>
  )
}

function peerColour(colour: number): string {
  const pair = colours[`peer-${((colour - 1) % 6) + 1}` as keyof typeof colours]
  const dark = document.documentElement.dataset['theme'] === 'dark'
  return pair[dark ? 1 : 0]
}
