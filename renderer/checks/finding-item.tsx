import { useState } from 'react'
import type { Finding } from '../../shared/tradecraft/checks/checks'
import { placeOf } from '../../shared/tradecraft/checks/finding-place'
import { useReturnFocus } from '../controls/use-return-focus'
import { isReadOnly } from '../keeper/account-state'
import { useStore } from '../store/use-store'
import { WordsForm } from '../talk/words-form'
import { useWorkbench } from '../workbench'
import { fixes, openCard } from './fixes'

interface FindingItemProps {
  readonly finding: Finding
  readonly number: number
}

/** One place where a check stands: it leads there, offers what settles it, and lets it be waived for a reason. */
export function FindingItem({ finding, number }: FindingItemProps) {
  const bench = useWorkbench()
  const { account, board } = bench
  const readOnly = useStore(account, isReadOnly)
  const [waiving, setWaiving] = useState(false)
  const waiveButton = useReturnFocus(waiving)
  const { check, target, message } = finding
  const fix = fixes[check]
  // Looked up once it is wanted: of many findings few are.
  const place = () => {
    const matrix = board.get()?.matrix
    return matrix && placeOf(finding, matrix, (id) => account.annotation(id) !== undefined)
  }
  const waive = (reason: string) => {
    if (!account.run([{ type: 'waive', check, target, reason }])) return
    account.say('Waived; your name and your reason stand beside it')
  }
  return (
    <li className="finding">
      <span className="finding-number" aria-hidden="true">
        {number}
      </span>
      <div className="finding-body">
        <button type="button" data-row className="finding-message" onClick={() => openCard(bench, place())}>
          {message}
        </button>
        {!readOnly && !waiving && (
          <div className="finding-acts">
            {fix && (
              <button type="button" className="checks-act" onClick={() => fix.do(bench, finding, place())}>
                {fix.label}
              </button>
            )}
            <button ref={waiveButton} type="button" className="checks-act" onClick={() => setWaiving(true)}>
              Waive…
            </button>
          </div>
        )}
        {waiving && (
          <WordsForm
            label="Why it may stand"
            placeholder="Why may it stand? Your name is put to it"
            button="Waive"
            lacking="A waiver needs a reason."
            onGive={waive}
            onCancel={() => setWaiving(false)}
          />
        )}
      </div>
    </li>
  )
}
