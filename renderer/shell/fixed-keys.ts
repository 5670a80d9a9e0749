/** A key that stays as it is because every program has it so. */
export interface FixedKey {
  readonly title: string
  readonly keys: readonly string[]
}

const everywhere: readonly FixedKey[] = [
  { title: 'Select instead of moving the caret', keys: ['Shift'] },
  { title: 'Outward through what overlaps, and back', keys: ['Tab', 'Shift Tab'] },
  { title: 'Open the card of the active passage', keys: ['Enter'] },
  { title: 'Back to the text, and out of what is open', keys: ['Esc'] },
]

const elsewhere: readonly FixedKey[] = [
  { title: 'By character and by line', keys: ['← →', '↑ ↓'] },
  { title: 'By word and by paragraph', keys: ['Ctrl ← →', 'Ctrl ↑ ↓'] },
  { title: 'By sentence', keys: ['Alt ↑ ↓'] },
  { title: 'To the ends of the line and of the account', keys: ['Home End', 'Ctrl Home End'] },
  { title: 'By page', keys: ['Page ↑ ↓'] },
]

const mac: readonly FixedKey[] = [
  { title: 'By character and by line', keys: ['← →', '↑ ↓'] },
  { title: 'By word and by paragraph', keys: ['⌥← →', '⌥↑ ↓'] },
  { title: 'By sentence', keys: ['⌥⌘↑ ↓'] },
  { title: 'To the ends of the line and of the account', keys: ['⌘← →', '⌘↑ ↓'] },
  { title: 'By page', keys: ['Page ↑ ↓'] },
]

/** What keys do in the tree of the codebook, and in the list that opens to tag from it. */
export const codebookKeys: readonly FixedKey[] = [
  { title: 'A tag’s own key, right after the one that opens the tags', keys: ['A – Z', '0 – 9'] },
  { title: 'Fold or unfold, up to what it hangs below', keys: ['← →'] },
  { title: 'Hang it below the one above, or beside its parent', keys: ['Alt → ←'] },
  { title: 'New tag below it', keys: ['Insert'] },
  { title: 'Rename, and what else is known of it', keys: ['Enter', 'F2'] },
  { title: 'Delete it; no annotation is touched', keys: ['Delete'] },
]

/** How one moves in the text: as `reader-keys.ts` has it. */
export const fixedKeys = (onMac: boolean): readonly FixedKey[] => [...(onMac ? mac : elsewhere), ...everywhere]
