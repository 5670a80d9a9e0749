import { useEffect, useRef } from 'react'
import type { ReportHead } from '../../shared/report/report'

interface WhatChoiceProps {
  readonly reports: readonly ReportHead[]
  /** Null for the account itself. */
  readonly chosen: string | null
  readonly onChoose: (report: string | null) => void
}

/** The account, or one of its reports. */
export function WhatChoice({ reports, chosen, onChoose }: WhatChoiceProps) {
  const list = useRef<HTMLDivElement>(null)
  // Of many the one that was chosen may be far down.
  useEffect(() => list.current?.querySelector(':checked')?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <fieldset className="export-group">
      <legend>What</legend>
      <div className="export-reports" ref={list}>
        {[{ id: null, title: 'The annotated account' }, ...reports].map(({ id, title }) => (
          <label key={id} className="export-choice">
            <input type="radio" name="export-what" checked={chosen === id} onChange={() => onChoose(id)} />
            <span dir="auto">{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
