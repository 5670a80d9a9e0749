import { useState } from 'react'
import { type CheckName, checks, type Finding } from '../../shared/tradecraft/checks/checks'
import { FindingItem } from './finding-item'

/** So many are shown before more are asked for. */
const page = 20

interface CheckGroupProps {
  readonly check: CheckName
  readonly findings: readonly Finding[]
  /** The number of the first of them. */
  readonly from: number
}

/** What one check wants and why, and where it is not so. */
export function CheckGroup({ check, findings, from }: CheckGroupProps) {
  const [most, setMost] = useState(page)
  const { title, why } = checks[check]
  const more = Math.min(page, findings.length - most)
  return (
    <section className="check-group" aria-label={title}>
      <h3>{title}</h3>
      <p className="check-why">{why}</p>
      <ol>
        {findings.slice(0, most).map((finding, i) => (
          <FindingItem key={`${finding.target} ${finding.message}`} finding={finding} number={from + i} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" className="btn small line" onClick={() => setMost(most + page)}>
          Show {more} more of {findings.length.toLocaleString('en')}
        </button>
      )}
    </section>
  )
}
