/** A key that is the platform's, and cannot be a command's. */
interface FixedKey {
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
