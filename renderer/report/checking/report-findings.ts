import { useEffect, useMemo, useState } from 'react'
import { quoteOf } from '../../../shared/account/range'
import { protectedNames } from '../../../shared/exporting/protect/protected-names'
import type { CheckedReport } from '../../../shared/report/checks/check'
import { type ReportFinding, reportFindingsInSteps } from '../../../shared/report/checks/checks'
import { claimsWithIn } from '../../../shared/report/checks/claims-with'
import { originsTogether } from '../../../shared/report/checks/origins-together'
import type { Filled } from '../../../shared/report/protocol'
import type { ReportHead, ReportText } from '../../../shared/report/report'
import type { SectionKind } from '../../../shared/report/section'
import { craftOf, nameIn } from '../../craft/use-craft'
import { completeInIdleTime } from '../../in-idle-time'
import { useStore } from '../../store/use-store'
import { useWorkbench, type Workbench } from '../../workbench'
import { passagesHere } from '../citing/passages-here'
import type { OpenReport } from '../shared-text/open-report'

export interface ReportFindings {
  /** The text that was gone through: places are places in it. */
  readonly text: ReportText
  readonly standing: readonly ReportFinding[]
  readonly waived: readonly ReportFinding[]
}

/** How long nothing must have changed before the sections are worked out for comparison, in ms. */
const freshMs = 1500

/** What the checks say of a report as it is being written; null until they have gone through it. */
export function useReportFindings(open: OpenReport, head: ReportHead): ReportFindings | null {
  const bench = useWorkbench()
  const { account, settings } = bench
  const text = useStore(open.state, (state) => state.text)
  const ready = useStore(open.state, (state) => state.phase === 'ready')
  const craft = useStore(account, () => craftOf(account))
  const discussions = useStore(account, (state) => state.discussions)
  const meta = useStore(account, (state) => state.head?.meta)
  const handling = useStore(settings, (state) => state.reportHandling)
  const fresh = useFreshSections(open, text, [craft, discussions])
  const [findings, setFindings] = useState<ReportFindings | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever of the account changes makes another of what they say
  useEffect(() => {
    if (!ready) return
    const checked = checkedHere(bench, head, text, fresh)
    return completeInIdleTime(reportFindingsInSteps(checked), (all) =>
      setFindings({
        text,
        standing: all.filter(({ waiver }) => !waiver),
        waived: all.filter(({ waiver }) => waiver),
      }),
    )
  }, [bench, ready, head, text, fresh, craft, discussions, meta, handling])
  return findings
}

function checkedHere(
  { account, settings }: Workbench,
  head: ReportHead,
  text: ReportText,
  fresh: Filled,
): CheckedReport {
  const { head: of, account: shown, annotations, tradecraft, elsewhere } = account.get()
  const words = shown?.text ?? ''
  return {
    ...{ head, text },
    account: of?.id ?? '',
    passages: passagesHere(account),
    origins: (claims) => originsTogether(claims, craftOf(account), (id) => nameIn(account, id)),
    claimsWith: claimsWithIn(annotations, ({ ranges }) => quoteOf(words, ranges)),
    section: (kind) => fresh[kind],
    handling: { account: of?.meta['handling'], report: settings.get().reportHandling || undefined },
    waivers: tradecraft.waivers,
    protectedNames: protectedNames({ text: words, annotations, tradecraft, elsewhere }).labels,
  }
}

/** What the sections of the report would be filled with now, as the keeper has worked it out last. */
function useFreshSections(open: OpenReport, text: ReportText, changes: readonly unknown[]): Filled {
  const [fresh, setFresh] = useState<Filled>({})
  const kinds = useMemo(() => {
    const filled = text.blocks.flatMap((block) => (block.type === 'section' && block.filledAt > 0 ? [block] : []))
    // Filled again, they are compared again.
    return [...new Set(filled.map(({ section, filledAt }) => `${section} ${filledAt}`))].join(',')
  }, [text])
  useEffect(() => {
    if (kinds === '') return
    let wanted = true
    const sections = kinds.split(',').map((one) => one.split(' ')[0] as SectionKind)
    const asking = setTimeout(
      () => void open.fill([...new Set(sections)]).then((filled) => wanted && setFresh(filled)),
      freshMs,
    )
    return () => {
      wanted = false
      clearTimeout(asking)
    }
  }, [open, kinds, ...changes])
  return fresh
}
