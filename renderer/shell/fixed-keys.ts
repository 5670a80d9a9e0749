/** A key that is the platform's, and cannot be a command's. */
export interface FixedKey {
  readonly title: string
  readonly keys: readonly string[]
}

export const fixedKeys: readonly FixedKey[] = [
  { title: 'From one button or field to the next, and back', keys: ['Tab', 'Shift Tab'] },
  { title: 'Press a button, or take what is chosen', keys: ['Enter', 'Space'] },
  { title: 'Out of a dialog, a menu or a field', keys: ['Esc'] },
  { title: 'Through lists, menus and tables', keys: ['↑ ↓ ← →'] },
]

export const whyFixed =
  'Every program has these so, and screen readers count on them: outside the text they cannot be changed.'

/** What keys do in the tree of the codebook, and in the list that opens to tag from it. */
export const codebookKeys: readonly FixedKey[] = [
  { title: 'A tag’s own key, right after the one that opens the tags', keys: ['A – Z', '0 – 9'] },
  { title: 'Fold or unfold, up to what it hangs below', keys: ['← →'] },
  { title: 'Hang it below the one above, or beside its parent', keys: ['Alt → ←'] },
  { title: 'New tag below it', keys: ['Insert'] },
  { title: 'Rename, and what else is known of it', keys: ['Enter', 'F2'] },
  { title: 'Delete it; no annotation is touched', keys: ['Delete'] },
]
