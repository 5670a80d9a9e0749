import { Check, EqualNot, Waypoints } from 'lucide-react'
import { type RowStatus, statusWords } from '../../shared/tradecraft/matrix/row-status'

const signs = { corroborated: Check, contradicted: EqualNot, 'single-origin': Waypoints } as const

/** How well a claim stands, in words; what is settled or alarming in colour too. */
export function StatusTag({ status }: { readonly status: RowStatus }) {
  const Sign = status in signs ? signs[status as keyof typeof signs] : null
  return (
    <span className="status-tag" data-status={status}>
      {Sign && <Sign size={12} strokeWidth={2.2} aria-hidden="true" />}
      {statusWords[status]}
    </span>
  )
}
