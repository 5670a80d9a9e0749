import { Lock } from 'lucide-react'
import { gateTitle } from './export-words'

interface GateProps {
  /** The sentences of the checks that stand. */
  readonly standing: readonly string[]
  readonly onBack: () => void
}

/** Why a report leaves as a draft only, and the way to what mends that. */
export const Gate = ({ standing, onBack }: GateProps) => (
  <section className="export-gate" aria-labelledby="export-gate">
    <h3 id="export-gate">
      <Lock size={16} strokeWidth={1.6} aria-hidden="true" />
      {gateTitle(standing.length)}
    </h3>
    <ul>
      {standing.map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two checks may say the same, and none has a state
        <li key={i}>{sentence}</li>
      ))}
    </ul>
    <p>A draft can leave now; it is marked “DRAFT – NOT CITABLE” on every page, with these reasons.</p>
    <button type="button" className="btn small line" onClick={onBack}>
      Back to the report
    </button>
  </section>
)
