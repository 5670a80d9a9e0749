interface Found {
  readonly check: string
  readonly target: string
}

/** Tells a finding from others in a list, where the same may stand twice: the same words in a report. */
export function findingKey(finding: Found, all: readonly Found[]): string {
  const alike = all.filter(({ check, target }) => check === finding.check && target === finding.target)
  return `${finding.check} ${finding.target} ${alike.indexOf(finding)}`
}
