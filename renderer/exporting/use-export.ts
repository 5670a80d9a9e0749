import { useEffect, useState } from 'react'
import type { ExportChoices } from '../../shared/exporting/choices'
import type { ExportProgress, ExportResult, ExportTarget } from '../../shared/ipc/exporting'
import type { ReportHead } from '../../shared/report/report'
import { useWorkbench } from '../workbench'
import { proposedName } from './proposed-name'

export type ExportStage =
  | { readonly is: 'choosing' }
  | { readonly is: 'writing'; readonly outputs: readonly ExportProgress[] }
  | { readonly is: 'over'; readonly result: Exclude<ExportResult, { readonly is: 'not-begun' }> }

/** An export as it is chosen, written and over. */
export interface Exporting {
  readonly choices: ExportChoices
  readonly target: ExportTarget
  readonly stage: ExportStage
  readonly choose: (change: Partial<ExportChoices>) => void
  readonly changeTarget: () => void
  /** @param leaves what can leave of what was chosen */
  readonly write: (leaves: ExportChoices) => void
  readonly breakOff: () => void
  readonly again: () => void
}

/** Null until it is known what was chosen the last time. */
export function useExport(id: string, title: string, reports: readonly ReportHead[]): Exporting | null {
  const { account, bridge, view } = useWorkbench()
  const [choices, setChoices] = useState<ExportChoices | null>(null)
  const [target, setTarget] = useState<ExportTarget | null>(null)
  const [stage, setStage] = useState<ExportStage>({ is: 'choosing' })
  const nameOf = (chosen: ExportChoices) =>
    proposedName(account, reports.find((one) => one.id === chosen.report)?.title ?? title, chosen)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen is asked for once
  useEffect(() => {
    let wanted = true
    void bridge.request('export:prepare', { account: id, title }).then(async (prepared) => {
      const report = knownReport(reports, view.get().exporting ?? prepared.choices.report)
      const chosen = { ...prepared.choices, report }
      const aimed = await bridge.request('export:retitle', nameOf(chosen))
      if (!wanted) return
      setChoices(chosen)
      setTarget(aimed)
    })
    return () => {
      wanted = false
    }
  }, [])
  useEffect(
    () => bridge.on('exporting', (outputs) => setStage((now) => (now.is === 'writing' ? { ...now, outputs } : now))),
    [bridge],
  )
  if (!choices || !target) return null

  const choose = (change: Partial<ExportChoices>) => {
    const changed = { ...choices, ...change }
    setChoices(changed)
    void bridge.request('export:choose', changed)
    if (nameOf(changed) !== nameOf(choices)) void bridge.request('export:retitle', nameOf(changed)).then(setTarget)
  }
  const write = async (leaves: ExportChoices) => {
    setStage({ is: 'writing', outputs: [] })
    const result = await bridge.request('export:write', leaves)
    setStage(result.is === 'not-begun' ? { is: 'choosing' } : { is: 'over', result })
  }
  return {
    choices,
    target,
    stage,
    choose,
    changeTarget: () => void bridge.request('export:change-target', undefined).then(setTarget),
    write: (leaves) => void write(leaves),
    breakOff: () => void bridge.request('export:break-off', undefined),
    again: () => setStage({ is: 'choosing' }),
  }
}

/** A report that was exported the last time may be gone. */
const knownReport = (reports: readonly ReportHead[], report: string | null): string | null =>
  reports.some(({ id }) => id === report) ? report : null
