import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Whatever had the keyboard in a list may be gone with what was settled: then the row that stands there now has it.
 * @returns to be told whenever something in the list gets the keyboard
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): () => void {
  const at = useRef<number | null>(null)
  const rows = useCallback(() => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])], [list])
  useLayoutEffect(() => {
    if (at.current === null) return
    if (document.activeElement !== document.body) {
      if (!list.current?.contains(document.activeElement)) at.current = null
      return
    }
    const all = rows()
    const next = all[Math.min(at.current, all.length - 1)] ?? list.current
    next?.focus()
  })
  return useCallback(() => {
    const focused = document.activeElement
    const index = rows().findIndex((row) => row.closest('li')?.contains(focused))
    if (index >= 0) at.current = index
  }, [rows])
}
