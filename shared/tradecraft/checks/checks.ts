import { fieldKey } from '../../account/schema'
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
export const findingsIn = (checked: Checked): readonly Finding[] =>
  checkNames.flatMap((check) =>
    checks[check].run(checked).map((standing) => ({
      ...standing,
      check,
      waiver: checked.tradecraft.waivers.get(fieldKey(check, standing.target)),
    })),
  )
