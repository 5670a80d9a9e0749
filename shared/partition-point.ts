/** How many of `count` things, counted from the first, satisfy a test that holds up to some point and never after it. */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
