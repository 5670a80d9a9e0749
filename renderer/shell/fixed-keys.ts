/** A key that stays as it is because every program has it so. */
interface FixedKey {
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

/** How one moves in the text: as `reader-keys.ts` has it. */
export const fixedKeys = (onMac: boolean): readonly FixedKey[] => [...(onMac ? mac : elsewhere), ...everywhere]
