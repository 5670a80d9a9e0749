/** Back to the row that is chosen, from what is known of it. */
export function focusTree(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('.tag-tree [aria-selected=true]')?.focus()
}
