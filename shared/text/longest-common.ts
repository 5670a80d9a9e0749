/**
 * Which of two lists' things are the same, in order, as many as can be; of several ways the first.
 * It takes as long as one length times the other.
 */
export function longestCommon(
  mine: number,
  theirs: number,
  same: (i: number, j: number) => boolean,
): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: mine + 1 }, () => new Uint16Array(theirs + 1))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = mine - 1; i >= 0; i--) {
    const row = lengths[i] as Uint16Array
    for (let j = theirs - 1; j >= 0; j--) {
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const common: [number, number][] = []
  for (let i = 0, j = 0; i < mine && j < theirs; ) {
    if (same(i, j)) common.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return common
}
