/** The same numbers in [0, 1) every time for one seed. */
export function createDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export const below = (dice: () => number, limit: number): number => Math.floor(dice() * limit)
