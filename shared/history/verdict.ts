/** One thing that was looked at in a file: it holds unless something was found. */
export interface Checked {
  readonly name: 'records' | 'account' | 'text' | 'original' | 'changes' | 'log' | 'signatures' | 'contents' | 'journal'
  /** What is so if nothing was found, in a sentence. */
  readonly holds: string
  /** What does not hold, a sentence each. */
  readonly findings: readonly string[]
}

export interface Verdict {
  readonly checks: readonly Checked[]
  /** What is worth knowing and no fault. */
  readonly remarks: readonly string[]
}

export const holds = ({ findings }: Checked): boolean => findings.length === 0

/** What of the evidence was found not to be what was imported. */
export const alteredIn = ({ checks }: Verdict): readonly ('text' | 'original')[] =>
  checks.flatMap((check) => ((check.name === 'text' || check.name === 'original') && !holds(check) ? [check.name] : []))

/** Which of the checks do not hold, in a sentence; undefined where all do. */
export function failedSentence(name: string, { checks }: Verdict): string | undefined {
  const failed = checks.filter((check) => !holds(check))
  return failed.length > 0 ? `“${name}” does not hold: ${failed.map((check) => check.name).join(', ')}.` : undefined
}

/** More findings of one kind tell nobody more; `attest verify --json` has them all. */
const mostTold = 20

/** What a check has found, as far as it is told, and how many more there are. */
export const toldOf = ({ findings }: Checked): { readonly told: readonly string[]; readonly more: number } => ({
  told: findings.slice(0, mostTold),
  more: Math.max(0, findings.length - mostTold),
})
