import type { InspectionProblem } from './inspection'

export const malformed = (why: string) => ({ kind: 'malformed', why }) as const

/** Leaves the walk through an update; never passed on. */
export class Refused {
  constructor(readonly problem: InspectionProblem) {}
}

export const refuse = (why: string): never => {
  throw new Refused(malformed(why))
}

export const gap = (): never => {
  throw new Refused({ kind: 'gap' })
}
