import type { ImportId } from '../../shared/importing/protocol'
import { PrimaryButton } from '../controls/primary-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { BlockList } from './block-list'
import { DocumentFields } from './document-fields'

interface CheckStepProps {
  readonly id: ImportId
  /** The title of an account of the same text or file, if there is one. */
  readonly known: string | null
  /** Why it could not be read otherwise, as was asked for last. */
  readonly problem: string | undefined
  readonly leave: () => void
  readonly isOneOfMany: boolean
}

/** A document as it would come in: its blocks, each of which can stay out, and what is said of it. */
export function CheckStep({ id, known, problem, leave, isOneOfMany }: CheckStepProps) {
  const { imports } = useWorkbench()
  const draft = useStore(imports, (state) => (state.draft?.id === id ? state.draft : null))
  const decided = useStore(imports, (state) => state.decided.get(id))
  if (!draft || !decided) return <div className="dialog-body" aria-busy="true" />
  const { struck, said } = decided
  const comingIn = draft.blocks.length - struck.size
  const isReady = comingIn > 0 && said.title.trim() !== ''
  return (
    <div className="import-check">
      <div className="import-columns">
        <BlockList
          draft={draft}
          struck={struck}
          direction={said.direction}
          onStrike={(blocks, out) => imports.strike(id, blocks, out)}
        />
        <DocumentFields draft={draft} said={said} known={known} problem={problem} />
      </div>
      <div className="dialog-footer">
        <span role="status">{countSentence(comingIn, struck.size)}</span>
        <button type="button" className="btn line" onClick={leave}>
          {isOneOfMany ? 'Back to the list' : 'Cancel'}
        </button>
        {isReady ? (
          <PrimaryButton onClick={() => imports.accept(id)}>
            {known === null ? 'Import' : 'Import once more'}
          </PrimaryButton>
        ) : (
          <button type="button" className="btn solid" disabled>
            Import
          </button>
        )}
      </div>
    </div>
  )
}

const countSentence = (comingIn: number, out: number): string =>
  `${count(comingIn, 'block comes', 'blocks come')} in${out === 0 ? '' : `, ${count(out, 'stays', 'stay')} out`}.`

const count = (number: number, one: string, more: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : more}`
