import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { AnnotationId } from '../../../shared/account/annotation'
import type { JudgmentState } from '../../../shared/report/judgment-values'
import type { Judgment } from '../../../shared/report/report'
import { type Confidence, confidences, type YardstickName } from '../../../shared/report/yardstick'
import { Popover } from '../../controls/popover'
import { JudgmentDetails } from './judgment-details'

interface JudgmentHeadProps {
  readonly number: number
  readonly judgment: Judgment
  /** The claims that are cited in it. */
  readonly cited: readonly AnnotationId[]
  readonly yardstick: YardstickName
  readonly readOnly: boolean
  readonly onSet: (name: JudgmentState, value: unknown) => void
}

const confidenceNames: { readonly [C in Confidence]: string } = { low: 'Low', moderate: 'Moderate', high: 'High' }

/** Above the words of a judgment: on what it rests, and how confident its writers are. */
export function JudgmentHead({ number, judgment, cited, readOnly, onSet }: JudgmentHeadProps) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const { confidence, assumptions, restsOn } = judgment
  const claims = new Set([...cited, ...restsOn]).size
  return (
    <div className="judgment-head">
      <b>Judgment {number}</b>
      <button ref={setButton} type="button" className="judgment-on" aria-expanded={open} onClick={() => setOpen(!open)}>
        {claims === 0 ? 'on no claim yet' : `on ${claims === 1 ? '1 claim' : `${claims} claims`}`}
        {assumptions !== '' && ', with assumptions'}
        <SlidersHorizontal size={12} strokeWidth={1.8} aria-hidden="true" />
      </button>
      {open && button && (
        <Popover
          button={button}
          placement="bottom-start"
          label={`What judgment ${number} rests on`}
          className="judgment-details"
          onClose={() => setOpen(false)}
        >
          <JudgmentDetails judgment={judgment} cited={cited} readOnly={readOnly} onSet={onSet} />
        </Popover>
      )}
      <label className="judgment-confidence">
        Confidence
        <span className="confidence-steps" aria-hidden="true">
          {confidences.map((step, index) => (
            <i key={step} data-on={confidence !== undefined && index <= confidences.indexOf(confidence)} />
          ))}
        </span>
        <select
          value={confidence ?? ''}
          disabled={readOnly}
          aria-label={`Confidence of judgment ${number}`}
          onChange={({ target }) => onSet('confidence', target.value === '' ? null : target.value)}
        >
          <option value="">Not said</option>
          {confidences.map((step) => (
            <option key={step} value={step}>
              {confidenceNames[step]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
