import { useState } from 'react'
import type { People, PersonId } from '../../shared/account/annotation'
import { type Discussion, type VerdictName, verdictNames } from '../../shared/account/discussion'
import { useKeys } from '../commands/use-keys'
import { useWanted } from '../shell/wanted-field'
import { useWorkbench } from '../workbench'
import { giveVerdict } from './act'
import { ReasonField } from './reason-field'
import { VerdictItem } from './verdict-item'
import { verdictWords } from './verdict-words'

interface VerdictsProps {
  readonly discussion: Discussion
  readonly people: People
  readonly me: PersonId
  readonly readOnly: boolean
}

/** What each person holds of an annotation, and where one says so oneself. */
export function Verdicts({ discussion, people, me, readOnly }: VerdictsProps) {
  const bench = useWorkbench()
  const [asked, setAsked] = useState<Exclude<VerdictName, 'agree'> | null>(null)
  const { on, verdicts } = discussion
  const mine = verdicts.find(({ person }) => person === me)
  useWanted(on, 'dispute', () => setAsked('dispute'))
  useWanted(on, 'unsure', () => setAsked('unsure'))
  const choose = (verdict: VerdictName) => {
    setAsked(null)
    giveVerdict(bench, verdict)
  }
  if (readOnly && verdicts.length === 0) return null
  return (
    <div className="verdicts">
      {!readOnly && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <div className="verdict-choices" role="group" aria-label="Your verdict">
          {verdictNames.map((verdict) => (
            <VerdictButton
              key={verdict}
              verdict={verdict}
              count={verdicts.filter((one) => one.verdict === verdict).length}
              pressed={asked ? asked === verdict : mine?.verdict === verdict}
              onChoose={() => choose(verdict)}
            />
          ))}
        </div>
      )}
      {asked && <ReasonField key={asked} on={on} verdict={asked} onDone={() => setAsked(null)} />}
      {verdicts.length > 0 && (
        <ul className="verdict-list" aria-label="Verdicts">
          {verdicts.map((verdict) => (
            <VerdictItem key={verdict.person} verdict={verdict} people={people} mine={verdict.person === me} />
          ))}
        </ul>
      )}
    </div>
  )
}

interface VerdictButtonProps {
  readonly verdict: VerdictName
  readonly count: number
  readonly pressed: boolean
  readonly onChoose: () => void
}

function VerdictButton({ verdict, count, pressed, onChoose }: VerdictButtonProps) {
  const { name, icon: Icon, command } = verdictWords[verdict]
  const keys = useKeys(command)
  return (
    <button
      type="button"
      className="verdict-choice"
      data-verdict={verdict}
      aria-pressed={pressed}
      title={keys ? `${name} (${keys})` : name}
      onClick={onChoose}
    >
      <Icon size={13} strokeWidth={2} aria-hidden="true" />
      {name}
      {count > 0 && <span className="verdict-count">{count}</span>}
    </button>
  )
}
