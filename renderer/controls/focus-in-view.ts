/** Gives a field the keyboard and scrolls no more than it takes to see it. */
export function focusInView(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'nearest' })
}
