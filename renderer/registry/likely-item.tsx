import { useState } from 'react'
import type { LikelySame } from '../../shared/registry/likely-same'
import { likenessSentence } from '../../shared/registry/likeness-sentence'
import { useReturnFocus } from '../controls/use-return-focus'
import { WordsForm } from '../talk/words-form'
import { useWorkbench } from '../workbench'
import { IsSentence } from './is-sentence'

interface LikelyItemProps {
  readonly likely: LikelySame
  readonly onMerge: (from: string, to: string) => void
}

/** Two that are likely one, and why: a person says whether they are. */
export function LikelyItem({ likely, onMerge }: LikelyItemProps) {
  const { library } = useWorkbench()
  const [asking, setAsking] = useState(false)
  const { from, to } = likely
  const button = useReturnFocus(asking)
  return (
    <li className="entity-item">
      <p>{likenessSentence(likely)}</p>
      {asking ? (
        <WordsForm
          label="Why they are not the same"
          placeholder="Why are they not the same?"
          button="Not the same"
          lacking="That they are not the same needs a reason."
          onGive={(reason) => {
            library.ask({ type: 'registry', action: { do: 'say-two', a: from.id, b: to.id, reason } })
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <span className="entity-actions">
          <button type="button" className="btn small line" onClick={() => onMerge(from.id, to.id)}>
            <IsSentence from={from.name} to={to.name} />
          </button>
          <button ref={button} type="button" className="btn small" onClick={() => setAsking(true)}>
            Not the same…
          </button>
        </span>
      )}
    </li>
  )
}
