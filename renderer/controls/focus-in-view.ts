/**
 * Gives a field the keyboard and scrolls no more than it takes to see it.
 * @param around what is to be seen with it
 */
export function focusInView(field: HTMLElement | null, around: HTMLElement | null = field): void {
  field?.focus({ preventScroll: true })
  const show = () => around?.scrollIntoView({ block: 'nearest' })
  show()
  // An open card that grows is placed anew in the next frame, and takes the field along.
  requestAnimationFrame(() => requestAnimationFrame(show))
}
