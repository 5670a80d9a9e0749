import { useState } from 'react'
import {
  type Likelihood,
  likelihoods,
  likelihoodWords,
  stepOf,
  type YardstickName,
} from '../../../shared/report/yardstick'
import { moveChoice } from '../move-choice'

interface YardstickDrawingProps {
  readonly yardstick: YardstickName
  readonly likelihood: Likelihood | undefined
  readonly readOnly: boolean
  readonly onChoose: (likelihood: Likelihood | null) => void
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Below the words of a judgment: the steps of the yardstick, and which one it says. */
export function YardstickDrawing({ yardstick, likelihood, readOnly, onChoose }: YardstickDrawingProps) {
  const [over, setOver] = useState<Likelihood | null>(null)
  const told = over ?? likelihood
  const [first, last] = [stepOf(yardstick, 1), stepOf(yardstick, 7)]
  return (
    <div className="yardstick">
      <div className="yardstick-steps" role="radiogroup" aria-label="Likelihood" onKeyDown={moveChoice}>
        {likelihoods.map((step) => (
          // biome-ignore lint/a11y/useSemanticElements: drawn as the steps of one scale, each with a name of its own
          <button
            key={step}
            type="button"
            role="radio"
            aria-checked={step === likelihood}
            aria-label={likelihoodWords(yardstick, step)}
            // Tab comes to what is chosen, or to the first, and arrows go on from there.
            tabIndex={step === (likelihood ?? likelihoods[0]) ? 0 : -1}
            onFocus={() => setOver(step)}
            onBlur={() => setOver(null)}
            onPointerEnter={() => setOver(step)}
            onPointerLeave={() => setOver(null)}
            disabled={readOnly}
            onClick={() => onChoose(step === likelihood ? null : step)}
          />
        ))}
      </div>
      <div className="yardstick-words">
        <span>{capital(first.terms[0])}</span>
        <b>{told === undefined ? 'Choose how likely it is' : capital(likelihoodWords(yardstick, told))}</b>
        <span>{capital(last.terms[0])}</span>
      </div>
    </div>
  )
}
