import { useEffect } from 'react'
import type { EditionState } from '../../shared/editions/edition-state'
import type { OutcomeCounts } from '../../shared/editions/queue'
import { queueSentence } from '../../shared/editions/sentences'
import { withBrought } from '../../shared/merging/brought-count'
import { PrimaryButton } from '../controls/primary-button'
import { interruptedSentences, interruptedTitle, LongReport, Sentences, StepDialog } from '../shell/step-dialog'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { EditionGroup } from './edition-group'
import './edition.css'

/** What of an earlier edition waits for a decision: nothing comes in that nobody has accepted. */
export function EditionDialog() {
  const { account } = useWorkbench()
  const edition = useStore(account, (state) => state.edition)
  const closeDialog = useClose()
  if (!edition) return null
  const close = () => {
    closeDialog()
    account.edition({ do: 'close' })
  }
  return (
    <StepDialog title={titleOf(edition)} step={edition.step} className="edition" onClose={close}>
      {edition.step === 'queue' ? (
        <Queue edition={edition} close={close} />
      ) : (
        <Waiting edition={edition} close={close} />
      )}
    </StepDialog>
  )
}

function titleOf({ step, name }: EditionState): string {
  if (step === 'reading') return `Comparing with “${name}”`
  if (step === 'interrupted') return interruptedTitle(name)
  return step === 'refused' ? `Nothing can be brought over from “${name}”` : 'Annotations of an earlier edition'
}

type Step<S extends EditionState['step']> = EditionState & { readonly step: S }

function Waiting({
  edition,
  close,
}: {
  readonly edition: Exclude<EditionState, Step<'queue'>>
  readonly close: () => void
}) {
  const { account } = useWorkbench()
  const interrupted = edition.step === 'interrupted'
  return (
    <Sentences sentences={waitingSentences(edition)}>
      <button type="button" className="btn line" data-first={interrupted ? undefined : true} onClick={close}>
        {edition.step === 'reading' ? 'Cancel' : 'Close'}
      </button>
      {interrupted && <PrimaryButton onClick={() => account.edition({ do: 'again' })}>Compare again</PrimaryButton>}
    </Sentences>
  )
}

function waitingSentences(edition: Exclude<EditionState, Step<'queue'>>): readonly string[] {
  if (edition.step === 'reading') return ['Both editions are read; nothing is changed.']
  return edition.step === 'interrupted' ? interruptedSentences : [edition.sentence, 'Nothing was changed.']
}

function Queue({ edition, close }: { readonly edition: Step<'queue'>; readonly close: () => void }) {
  const { title, all, brought, said, groups } = edition
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
      : `${brought.toLocaleString('en')} brought over${withBrought(said)}; undo takes ${brought === 1 ? 'it' : 'them'} away again. `
  return (
    <LongReport
      summary={[came + queueSentence(title, all, counts)]}
      label="Annotations not here yet"
      footer={
        <>
          <span>What is left stays in the earlier account and is listed here the next time.</span>
          <PrimaryButton onClick={close}>Done</PrimaryButton>
        </>
      }
    >
      {groups
        .filter(({ count }) => count > 0)
        .map((group) => (
          <EditionGroup key={group.outcome} group={group} />
        ))}
    </LongReport>
  )
}
