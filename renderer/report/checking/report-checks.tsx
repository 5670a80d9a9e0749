import { useRef } from 'react'
import { blockNow } from '../../../shared/report/block-now'
import { type ReportFinding, reportChecks } from '../../../shared/report/checks/checks'
import { fixWords } from '../../../shared/report/checks/fix-words'
import type { ReportHead } from '../../../shared/report/report'
import { wordsOf } from '../../../shared/report/words'
import { findingKey } from '../../checks/finding-key'
import { FindingRow } from '../../checks/finding-row'
import { useKeptFocus } from '../../checks/use-kept-focus'
import { Waived } from '../../checks/waived'
import { moveFocus } from '../../library/move-focus'
import { useWorkbench } from '../../workbench'
import { passagesHere } from '../citing/passages-here'
import type { OpenReport } from '../shared-text/open-report'
import { applyFix, showPlace } from './apply-fix'
import type { ReportFindings } from './report-findings'

interface ReportChecksProps {
  readonly head: ReportHead
  readonly open: OpenReport
  /** Null while they are gone through for the first time. */
  readonly findings: ReportFindings | null
}

/** What the checks say of a report: each with its place, why, what mends it, and a way to let it stand for a reason. */
export function ReportChecks({ head, open, findings }: ReportChecksProps) {
  const list = useRef<HTMLDivElement>(null)
  const keepFocus = useKeptFocus(list)
  if (!findings) return <p className="checks-none">Checking…</p>
  const { standing, waived } = findings
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one thing to do to the next
    <div
      ref={list}
      className="report-checks"
      tabIndex={-1}
      onFocus={keepFocus}
      onKeyDown={(event) => void moveFocus(event, event.currentTarget)}
    >
      {standing.length === 0 && <p className="checks-none">{nothingSentence(findings)}</p>}
      <ol className="report-findings">
        {standing.map((finding, index) => (
          <FindingItem
            key={findingKey(finding, standing)}
            finding={finding}
            number={index + 1}
            head={head}
            blockNow={(block) => blockNow(findings.text, open.textNow(), block)}
          />
        ))}
      </ol>
      <Waived findings={waived} />
    </div>
  )
}

function nothingSentence({ text, waived }: ReportFindings): string {
  if (text.blocks.every((block) => wordsOf(block).trim() === '')) return 'Nothing is written yet.'
  return waived.length > 0 ? 'The checks find nothing but what is waived.' : 'The checks find nothing to mend.'
}

interface FindingItemProps {
  readonly finding: ReportFinding
  readonly number: number
  readonly head: ReportHead
  /** Where a block stands now that the checks have seen; undefined where it is another since. */
  readonly blockNow: (block: number) => number | undefined
}

function FindingItem({ finding, number, head, blockNow }: FindingItemProps) {
  const { account, reports } = useWorkbench()
  const { check, at, fix } = finding
  const show = () => {
    const editor = reports.get()?.editor()
    if (at && editor) showPlace(editor, { ...at, block: blockNow(at.block) ?? at.block })
  }
  const mend = () => {
    const editor = reports.get()?.editor()
    const block = fix && blockNow(fix.block)
    if (!fix || !editor) return
    if (block === undefined) account.say('This was written anew meanwhile; the checks go through it again.')
    else applyFix(editor, account, { ...fix, block })
  }
  return (
    <FindingRow
      finding={finding}
      number={number}
      onShow={show}
      fix={fix && { label: fixWords(fix, head.yardstick, passagesHere(account)), do: mend }}
    >
      <details className="finding-why">
        <summary>Why</summary>
        {reportChecks[check].why}
      </details>
    </FindingRow>
  )
}
