import { Check, CircleQuestionMark, EqualNot, type LucideIcon } from 'lucide-react'
import type { VerdictName } from '../../shared/account/discussion'

/** How verdicts are drawn and said; each has a sign of its own besides any colour. */
export const verdictWords = {
  agree: { name: 'Agree', says: 'agrees', icon: Check, command: 'verdict.agree' },
  dispute: { name: 'Dispute', says: 'disputes this', icon: EqualNot, command: 'verdict.dispute' },
  unsure: { name: 'Unsure', says: 'is unsure', icon: CircleQuestionMark, command: 'verdict.unsure' },
} as const satisfies Record<VerdictName, { name: string; says: string; icon: LucideIcon; command: string }>
