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
