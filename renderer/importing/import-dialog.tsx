import { useEffect } from 'react'
import type { ImportRow } from '../../shared/importing/protocol'
import { Dialog } from '../shell/dialog'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { CheckStep } from './check-step'
import { DocumentTable } from './document-table'
import { lookedAt } from './import-state'
import { PasswordStep } from './password-step'
import { ReadingStep } from './reading-step'
import './import.css'

/** Documents on their way in: one that is looked at, or all there are. */
export function ImportDialog() {
  const { imports } = useWorkbench()
  const state = useStore(imports, (all) => all)
  const { rows, looking } = state
  const row = lookedAt(state)
  const step = `${row?.id} ${row?.state.step} ${state.draft?.id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: what had the focus in the step before is gone
  useEffect(() => document.querySelector<HTMLElement>('.dialog.import [data-first]')?.focus(), [step])
  const leave = () => (looking === null ? imports.drop(rows.map(({ id }) => id)) : imports.look(null))
  return (
    <Dialog title={row ? titleOf(row) : 'Documents on their way in'} className="import" onClose={leave}>
      {row ? (
        <Step row={row} leave={leave} isOneOfMany={looking !== null} />
      ) : (
        <DocumentTable rows={rows} leave={leave} />
      )}
    </Dialog>
  )
}

function titleOf({ name, state }: ImportRow): string {
  switch (state.step) {
    case 'reading':
      return `Reading “${name}”`
    case 'locked':
      return `“${name}” is locked`
    case 'refused':
      return `“${name}” was not imported`
    case 'read':
      return 'Check the account before it comes in'
    case 'done':
      return `“${state.title}” is in`
  }
}

interface StepProps {
  readonly row: ImportRow
  readonly leave: () => void
  readonly isOneOfMany: boolean
}

function Step({ row, leave, isOneOfMany }: StepProps) {
  const { state } = row
  switch (state.step) {
    case 'reading':
      return <ReadingStep share={state.share} leave={leave} />
    case 'locked':
      return <PasswordStep key={row.id} id={row.id} wasWrong={state.wasWrong} leave={leave} />
    case 'read':
      return (
        <CheckStep
          key={row.id}
          id={row.id}
          known={state.known}
          problem={state.problem}
          leave={leave}
          isOneOfMany={isOneOfMany}
        />
      )
    default:
      return (
        <>
          <p className="dialog-body">{state.step === 'refused' ? state.sentence : state.warnings.join(' ')}</p>
          <div className="dialog-footer">
            <button type="button" className="btn line" data-first onClick={leave}>
              Close
            </button>
          </div>
        </>
      )
  }
}
