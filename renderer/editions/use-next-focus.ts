import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Once a row is decided and gone, the one that comes to stand in its place has the focus, or the last. */
export function useNextFocus(rows: readonly { readonly id: string }[]): {
  readonly list: RefObject<HTMLUListElement | null>
  readonly decided: (id: string) => void
} {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<{ readonly id: string; readonly index: number } | null>(null)
  useLayoutEffect(() => {
    const gone = wanted.current
    // Other rows may change before.
    if (gone === null || rows.some(({ id }) => id === gone.id)) return
    wanted.current = null
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-accept]') ?? []
    buttons[Math.min(gone.index, buttons.length - 1)]?.focus()
  }, [rows])
  return {
    list,
    decided: (id) => {
      wanted.current = { id, index: rows.findIndex((row) => row.id === id) }
    },
  }
}
