import { useEffect, useMemo, useRef } from 'react'
import { type CheckName, checkNames, checks, type Finding } from '../../shared/tradecraft/checks/checks'
import { runCommand } from '../commands/run-command'
import { SidePanelHead } from '../controls/side-panel-head'
import { moveFocus } from '../library/move-focus'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { CheckGroup } from './check-group'
import { GradeDays } from './grade-days'
import { useKeptFocus } from './use-kept-focus'
import { Waived } from './waived'
import './checks-panel.css'

const titleOf = ({ check }: Finding): string => checks[check].title

/** What stands against the account as it is: each with its place, what settles it, and a way to let it stand. */
export function ChecksPanel() {
  const bench = useWorkbench()
  const { checks, reader } = bench
  const findings = useStore(checks, (state) => state)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const keepFocus = useKeptFocus(panel)
  return (
    <section
      ref={panel}
      className="side-panel checks-panel"
      aria-label="Checks"
      tabIndex={-1}
      onFocus={keepFocus}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return
        // From whatever there is to do about a finding to the next one.
        const finding = event.target instanceof Element ? event.target.closest('.finding') : null
        const row = finding?.querySelector<HTMLElement>('[data-row]')
        if (row && /^Arrow(?:Up|Down)$/.test(event.key)) row.focus()
        if (moveFocus(event, panel.current)) return
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        reader.get()?.focus()
      }}
    >
      <SidePanelHead
        title="Checks"
        count={
          findings && `${findings.standing.length.toLocaleString('en')} standing, ${findings.waived.length} waived`
        }
        command="view.checks"
      />
      {findings ? (
        <div className="checks-list">
          {findings.standing.length === 0 && <p className="checks-none">Nothing stands.</p>}
          <Standing findings={findings.standing} />
          <Waived findings={findings.waived} titleOf={titleOf} />
          <GradeDays />
          {!findings.verified && (
            <p className="checks-none">
              Whether text and original are what was imported is not counted here: that is known once the file was
              verified.{' '}
              <button type="button" className="checks-act" onClick={() => runCommand('account.verify', bench)}>
                Verify account…
              </button>
            </p>
          )}
        </div>
      ) : (
        <p className="checks-none">Checking…</p>
      )}
    </section>
  )
}

/** Those of one check together, numbered through. */
function Standing({ findings }: { readonly findings: readonly Finding[] }) {
  const groups = useMemo(() => {
    const byCheck = new Map<CheckName, { readonly from: number; readonly findings: Finding[] }>()
    for (const [i, finding] of findings.entries()) {
      const group = byCheck.get(finding.check) ?? { from: i + 1, findings: [] }
      byCheck.set(finding.check, group)
      group.findings.push(finding)
    }
    return byCheck
  }, [findings])
  return checkNames.flatMap((check) => {
    const group = groups.get(check)
    return group ? [<CheckGroup key={check} check={check} {...group} />] : []
  })
}
