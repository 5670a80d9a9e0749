import type { KeyboardEvent } from 'react'

/** Arrows go from one choice of a row to the next; what is chosen stays as it is. */
export function moveChoice(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const choices = [...event.currentTarget.querySelectorAll('button')]
  const at = choices.indexOf(document.activeElement as HTMLButtonElement)
  const next = choices[Math.max(0, Math.min(choices.length - 1, at + step))]
  event.preventDefault()
  next?.focus()
}
