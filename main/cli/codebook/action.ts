import type { Surroundings } from '../command'

/** Something that can be done with a codebook. */
export interface Action {
  /** What is typed behind `codebook`. */
  readonly usage: string
  readonly about: string
  run(args: readonly string[], surroundings: Surroundings, usage: string): Promise<void>
}
