export type ImporterEnd = 'crashed' | 'too-much-memory'

/** As an importer ends that breaks down over a document. */
export const crashCode = 70

/**
 * How an importer ended that nobody has ended: a heap that is full aborts, and what has taken too much beside the heap kills
 * itself or is killed by the system.
 * @param code as a process of Node's or Electron's tells it
 */
export function howItEnded(code: number | null, signal: NodeJS.Signals | null = null): ImporterEnd {
  const isMemory = signal === null ? byMemory.includes(code as number) : /^SIG(?:ABRT|KILL|TRAP)$/.test(signal)
  return isMemory ? 'too-much-memory' : 'crashed'
}

/**
 * Aborts and kills as numbers of signals, with or without the 128 of shells, and as what Windows makes of them. Electron can
 * tell any signal as 0, and Windows a kill as 1: an importer never ends by itself with either.
 */
const byMemory: readonly number[] = [6, 134, 5, 9, 137, -2147483645, 0x80000003, 0, 1]
