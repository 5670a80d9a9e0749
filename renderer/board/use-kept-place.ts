import { useLayoutEffect, useRef } from 'react'
import type { MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import type { RowLayout } from './matrix-layout'

interface Kept {
  /** Another one where the person has asked for other rows: then nothing is to be kept. */
  readonly choice: unknown
  readonly rows: readonly MatrixRow[]
  readonly layout: RowLayout
  /** The chosen row, if it is listed. */
  readonly chosen: MatrixRow | undefined
}

/** What changes above what one looks at moves what is hidden and not what is seen: the chosen row, or else the first in view. */
export function useKeptPlace(list: HTMLDivElement | null, { choice, rows, layout, chosen }: Kept): void {
  const before = useRef({ choice, rows, layout })
  useLayoutEffect(() => {
    const { choice: oldChoice, rows: old, layout: oldLayout } = before.current
    before.current = { choice, rows, layout }
    if (!list || rows === old || choice !== oldChoice || list.scrollTop === 0) return
    const { scrollTop, clientHeight } = list
    const inView = (index: number) => {
      const top = oldLayout.topOf(index)
      return index >= 0 && top + oldLayout.heightOf(index) > scrollTop && top < scrollTop + clientHeight
    }
    const at = chosen ? old.findIndex(({ id }) => id === chosen.id) : -1
    const anchor = inView(at) ? at : oldLayout.at(scrollTop)
    const now = rows.findIndex(({ id }) => id === old[anchor]?.id)
    if (now >= 0) list.scrollTop += layout.topOf(now) - oldLayout.topOf(anchor)
  }, [list, choice, rows, layout, chosen])
}
