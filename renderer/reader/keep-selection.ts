import type { DomOffsets, DomPosition } from './dom-offsets'

/**
 * Changes elements of the account without losing what is selected in them. It has to happen in one task: a drag then
 * goes on from the right anchor although the text under it was just replaced.
 */
export function keepSelection({ offsetWithin, positionAt }: DomOffsets, change: () => void): void {
  const selection = document.getSelection()
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection ?? {}
  if (!selection || !anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) {
    change()
    return
  }
  const anchor = offsetWithin(anchorNode, anchorOffset)
  const focus = offsetWithin(focusNode, focusOffset)
  change()
  const moved = (was: number | null, node: Node | null, offset: number) =>
    was !== null && node !== null && offsetWithin(node, offset) !== was
  if (
    !moved(anchor, selection.anchorNode, selection.anchorOffset) &&
    !moved(focus, selection.focusNode, selection.focusOffset)
  ) {
    return
  }
  const place = (was: number | null, node: Node, offset: number): DomPosition =>
    was === null ? { node, offset } : positionAt(was)
  const from = place(anchor, anchorNode, anchorOffset)
  const to = place(focus, focusNode, focusOffset)
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}
