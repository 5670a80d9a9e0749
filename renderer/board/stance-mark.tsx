import { EqualNot } from 'lucide-react'
import type { Stance } from '../../shared/tradecraft/matrix/cells'

/** Filled: it says so itself. Hollow: it has it from another. The crossed equals sign: it says that it is not so. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  return (
    <span className="stance" data-stance={stance} aria-hidden="true">
      {stance === 'denies' && <EqualNot size={11} strokeWidth={2.6} />}
    </span>
  )
}
