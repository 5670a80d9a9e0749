import { Check, TriangleAlert } from 'lucide-react'
import { type Checked, holds, toldOf } from '../../shared/history/verdict'

/** One thing that was looked at: that it holds, or what was found against it. */
export function CheckRow({ check }: { readonly check: Checked }) {
  const { told, more } = toldOf(check)
  const good = holds(check)
  return (
    <li className="check-row" data-holds={good}>
      {good ? (
        <Check size={16} strokeWidth={1.6} aria-hidden="true" />
      ) : (
        <TriangleAlert size={16} strokeWidth={1.6} aria-hidden="true" />
      )}
      <b>{check.name}</b>
      <span className="check-verdict">{good ? 'holds' : 'fails'}</span>
      <div className="check-words">
        {good ? (
          <p>{check.holds}</p>
        ) : (
          told.map((sentence) => (
            <p key={sentence} dir="auto">
              {sentence}
            </p>
          ))
        )}
        {more > 0 && <p>and {more.toLocaleString('en')} more of the kind; “attest verify --json” has them all.</p>}
      </div>
    </li>
  )
}
