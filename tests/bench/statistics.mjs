/** Between the values nearest to it where none stands at that share. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below + (above - below) * (at - Math.floor(at))
}

export const median = (values) => quantile(values, 0.5)

/** Other programs only ever add time: the lower a column, the less of it is theirs. */
export const spread = (values) => ({
  minimum: Math.min(...values),
  'lower quartile': quantile(values, 0.25),
  median: median(values),
  'upper quartile': quantile(values, 0.75),
})
