/** A dot of the drawing, in px. */
export interface Dot {
  readonly x: number
  readonly y: number
}

export interface Funnel {
  readonly mentions: readonly Dot[]
  readonly sources: readonly Dot[]
  readonly origins: readonly Dot[]
  readonly lines: readonly (readonly [Dot, Dot])[]
}

/** Where the three columns stand, in a drawing of 62 by 40. */
const columns = { mentions: 5, sources: 30, origins: 55 }
const height = 40

/** More dots than this in a column could not be told apart: the numbers beside it say how many there are. */
const most = 5

/** From passages to sources to origins, each with the indices of what it leads to. */
export function drawFunnel(
  mentions: readonly (readonly number[])[],
  sources: readonly (readonly number[])[],
  origins: number,
): Funnel {
  const columnOf = (x: number, length: number): readonly Dot[] => {
    const shown = Math.min(length, most)
    const step = Math.min(16, (height - 8) / Math.max(1, shown - 1))
    return Array.from({ length: shown }, (_, i) => ({ x, y: height / 2 + (i - (shown - 1) / 2) * step }))
  }
  const drawn = {
    mentions: columnOf(columns.mentions, mentions.length),
    sources: columnOf(columns.sources, sources.length),
    origins: columnOf(columns.origins, origins),
  }
  const between = (from: readonly Dot[], to: readonly Dot[], leads: readonly (readonly number[])[]) =>
    from.flatMap((dot, i) =>
      (leads[i] ?? []).flatMap((next) => {
        const end = to[next]
        return end ? [[dot, end] as const] : []
      }),
    )
  return {
    ...drawn,
    lines: [...between(drawn.mentions, drawn.sources, mentions), ...between(drawn.sources, drawn.origins, sources)],
  }
}
