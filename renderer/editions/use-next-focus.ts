import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Once a row is decided and gone, the one that comes to stand in its place has the focus, or the last. */
export function useNextFocus(rows: readonly unknown[]): {
  readonly list: RefObject<HTMLUListElement | null>
  readonly decided: (index: number) => void
} {
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are what there is to wait for
  useLayoutEffect(() => {
    const index = wanted.current
    if (index === null) return
    wanted.current = null
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-accept]') ?? []
    buttons[Math.min(index, buttons.length - 1)]?.focus()
  }, [rows])
  return {
    list,
    decided: (index) => {
      wanted.current = index
    },
  }
}
