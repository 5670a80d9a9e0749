import { fieldKey } from '../../account/schema'
import { lastOf } from '../../in-steps'
import type { Waiver } from '../waiver'
import type { Checked, Standing } from './check'
import { consistencyChecks } from './consistency'
import { custodyChecks } from './custody'
import { gradingChecks } from './grading'
import { quotingChecks } from './quoting'
import { sourcingChecks } from './sourcing'

/** All checks, by the names under which they are waived, in the order in which they are read. */
export const checks = {
  ...sourcingChecks,
  ...gradingChecks,
  ...quotingChecks,
  ...consistencyChecks,
  ...custodyChecks,
} as const

export type CheckName = keyof typeof checks

export const checkNames = Object.keys(checks) as readonly CheckName[]

export const isCheckName = (name: string): name is CheckName => Object.hasOwn(checks, name)

/** What a check says, and whether somebody has let it stand. */
export interface Finding extends Standing {
  readonly check: CheckName
  readonly waiver: Waiver | undefined
}

/** Runs them all; those of one check together, in the order of the text where they have one. */
export const findingsIn = (checked: Checked): readonly Finding[] => lastOf(findingsInSteps(checked))

/** So many places are looked at before anything else is let in. */
const atOnce = 200

/** The same, coming to it in steps of a few milliseconds each. */
export function* findingsInSteps(checked: Checked): Generator<undefined, readonly Finding[]> {
  const findings: Finding[] = []
  let looked = 0
  for (const check of checkNames) {
    yield
    for (const standing of checks[check].run(checked)) {
      looked += 1
      if (looked % atOnce === 0) yield
      if (!standing) continue
      const waiver = checked.tradecraft.waivers.get(fieldKey(check, standing.target))
      findings.push({ ...standing, check, waiver })
    }
  }
  return findings
}
