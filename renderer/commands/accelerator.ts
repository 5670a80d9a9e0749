import { type Accelerator, isToldByShift, parseAccelerator } from '../../shared/accelerator'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly getModifierState?: (name: string) => boolean
}

const brackets: Readonly<Record<string, string>> = { BracketLeft: '[{', BracketRight: ']}' }

/** The key as it is on a Latin keyboard: J is J on an Arabic one, and Option+1 is 1 although it types “¡”. */
function latinKey({ key, code, shiftKey, altKey }: Pressed): string {
  // Option+U waits for a letter to put an umlaut on.
  const isDead = key === 'Dead' && altKey
  if (!isDead && (key.length !== 1 || key.charCodeAt(0) < 0x80)) return key.length === 1 ? key.toLowerCase() : key
  const bracket = brackets[code]?.[shiftKey ? 1 : 0]
  if (bracket) return bracket
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key
}

/** What is pressed, and whether another key than those that an accelerator has is held with it. */
export function pressedKey(event: Pressed, onMac: boolean): Accelerator & { readonly other: boolean } {
  // Where "[" is typed with AltGr, Windows says that Ctrl and Alt are down.
  const typedWithAltGr = event.getModifierState?.('AltGraph') ?? false
  return {
    key: latinKey(event),
    primary: !typedWithAltGr && (onMac ? event.metaKey : event.ctrlKey),
    other: !typedWithAltGr && (onMac ? event.ctrlKey : event.metaKey),
    alt: !typedWithAltGr && event.altKey,
    shift: event.shiftKey,
  }
}

export function isPressed(wanted: Accelerator, event: Pressed, onMac: boolean): boolean {
  const { key, primary, other, alt, shift } = pressedKey(event, onMac)
  if (key !== wanted.key || primary !== wanted.primary || alt !== wanted.alt || other) return false
  return !isToldByShift(wanted) || shift === wanted.shift
}

const shownKeys: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Backspace: '⌫',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page ↑',
  PageDown: 'Page ↓',
  '-': '−',
}

/** As it is shown on a key chip: "Ctrl Shift C", "⇧⌘C". */
export function showAccelerator(written: string, onMac: boolean): string {
  const { primary, shift, alt, key } = parseAccelerator(written)
  const name = shownKeys[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  if (onMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${primary ? '⌘' : ''}${name}`
  return [primary && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join(' ')
}

/** As `aria-keyshortcuts` wants it. */
export function describeAccelerator(written: string, onMac: boolean): string {
  const { primary, shift, alt, key } = parseAccelerator(written)
  return [primary && (onMac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift', key === '+' ? 'Plus' : key]
    .filter(Boolean)
    .join('+')
}
