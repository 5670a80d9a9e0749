import { type ReactNode, useState } from 'react'
import { useReturnFocus } from '../controls/use-return-focus'
import { isReadOnly } from '../keeper/account-state'
import { useStore } from '../store/use-store'
import { WordsForm } from '../talk/words-form'
import { useWorkbench } from '../workbench'

interface FindingRowProps {
  readonly finding: { readonly check: string; readonly target: string; readonly message: string }
  readonly number: number
  /** Leads to where it stands. */
  readonly onShow: () => void
  /** What settles it. */
  readonly fix?: { readonly label: string; readonly do: () => void } | undefined
  /** What else is said of it. */
  readonly children?: ReactNode
}

/** Something that a check says: it leads to its place, offers what settles it, and can be waived for a reason. */
export function FindingRow({ finding: { check, target, message }, number, onShow, fix, children }: FindingRowProps) {
  const { account } = useWorkbench()
  const readOnly = useStore(account, isReadOnly)
  const [waiving, setWaiving] = useState(false)
  const waiveButton = useReturnFocus(waiving)
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
        <button type="button" data-row className="finding-message" onClick={onShow}>
          {message}
        </button>
        {children}
        {!readOnly && !waiving && (
          <div className="finding-acts">
            {fix && (
              <button type="button" className="checks-act" onClick={fix.do}>
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
