import { useEffect, useState } from 'react'
import type { EditionState } from '../../shared/editions/edition-state'
import type { OutcomeCounts } from '../../shared/editions/queue'
import { queueSentence } from '../../shared/editions/sentences'
import { Dialog } from '../shell/dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { EditionGroup } from './edition-group'
import '../merging/merge.css'
import './edition.css'

/** What of an earlier edition waits for a decision: nothing comes in that nobody has accepted. */
export function EditionDialog() {
  const { account } = useWorkbench()
  const edition = useStore(account, (state) => state.edition)
  const closeDialog = useClose()
  const step = edition?.step
  // What had the focus in the step before is gone.
  useEffect(() => {
    if (step) document.querySelector<HTMLElement>('.edition [data-first]')?.focus()
  }, [step])
  if (!edition) return null
  const close = () => {
    closeDialog()
    account.edition({ do: 'close' })
  }
  return (
    <Dialog title={titleOf(edition)} className="merge edition" onClose={close}>
      {edition.step === 'queue' ? (
        <Queue edition={edition} close={close} />
      ) : (
        <Waiting edition={edition} close={close} />
      )}
    </Dialog>
  )
}

function titleOf({ step, name }: EditionState): string {
  if (step === 'reading') return `Comparing with “${name}”`
  return step === 'refused' ? `Nothing can be brought over from “${name}”` : 'Annotations of an earlier edition'
}

type Step<S extends EditionState['step']> = EditionState & { readonly step: S }

function Waiting({ edition, close }: { readonly edition: Step<'reading' | 'refused'>; readonly close: () => void }) {
  const refused = edition.step === 'refused'
  return (
    <>
      <div className="dialog-body merge-summary" role="status">
        <p dir="auto">{refused ? edition.sentence : 'Both editions are read; nothing is changed.'}</p>
        {refused && <p>Nothing was changed.</p>}
      </div>
      <div className="dialog-footer">
        <button type="button" className="btn line" data-first onClick={close}>
          {refused ? 'Close' : 'Cancel'}
        </button>
      </div>
    </>
  )
}

function Queue({ edition, close }: { readonly edition: Step<'queue'>; readonly close: () => void }) {
  const { title, all, brought, groups } = edition
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const leave = (id: string) =>
    setLeft((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  // What had the focus may have gone with the last of its group.
  useEffect(() => {
    if (groups && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('.edition :is([data-accept], [data-first])')?.focus()
    }
  }, [groups])
  const counts = Object.fromEntries(groups.map(({ outcome, count }) => [outcome, count])) as OutcomeCounts
  const came =
    brought === 0
      ? ''
      : `${brought.toLocaleString('en')} brought over; undo takes ${brought === 1 ? 'it' : 'them'} away again. `
  return (
    <div className="merge-report">
      <div className="merge-summary" role="status">
        <p dir="auto">
          {came}
          {queueSentence(title, all, counts)}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by key */}
      <section className="dialog-body" aria-label="Annotations not here yet" tabIndex={0}>
        {groups
          .filter(({ count }) => count > 0)
          .map((group) => (
            <EditionGroup key={group.outcome} group={group} left={left} onLeave={leave} />
          ))}
      </section>
      <div className="dialog-footer">
        <span>What is left stays in the earlier account and is listed here the next time.</span>
        <button type="button" className="btn solid" data-first onClick={close}>
          Done
        </button>
      </div>
    </div>
  )
}
