import type { KeyboardEvent } from 'react'

/** Moves the focus from row to row of a list, which says of each that it is one; true where it has. */
export function moveFocus(event: KeyboardEvent<HTMLElement>, list: HTMLElement | null): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || !list) return false
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))]
  if (!next || (at === 0 && event.key === 'ArrowUp')) return false
  event.preventDefault()
  next.focus()
  return true
}
