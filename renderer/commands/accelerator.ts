/** A key with what is held down with it, as the command table writes it: `CmdOrCtrl+Shift+C`, `Alt+1`, `J`. */
export interface Accelerator {
  /** Ctrl, or the command key on a Mac. */
  readonly primary: boolean
  readonly shift: boolean
  readonly alt: boolean
  /** As `KeyboardEvent.key` has it, letters in lower case. */
  readonly key: string
}

const namedKeys: Readonly<Record<string, string>> = { Plus: '+', Space: ' ' }

export function parseAccelerator(written: string): Accelerator {
  const parts = written === '+' ? ['+'] : written.split('+')
  const name = parts.at(-1) ?? ''
  const held = parts.slice(0, -1)
  const key = namedKeys[name] ?? (name.length === 1 ? name.toLowerCase() : name)
  return { primary: held.includes('CmdOrCtrl'), shift: held.includes('Shift'), alt: held.includes('Alt'), key }
}

/** Whether it would be typed, or would delete, in a text field. */
export const isTyped = ({ primary, alt, key }: Accelerator): boolean =>
  !primary && !alt && (key.length === 1 || key === 'Delete' || key === 'Backspace')

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  readonly getModifierState?: (name: string) => boolean
}

const brackets: Readonly<Record<string, string>> = { BracketLeft: '[{', BracketRight: ']}' }

/** The key as it is on a Latin keyboard: J is J on an Arabic one, and Option+1 is 1 although it types “¡”. */
function latinKey({ key, code, shiftKey }: Pressed): string {
  if (key.length !== 1 || key.charCodeAt(0) < 0x80) return key.length === 1 ? key.toLowerCase() : key
  const bracket = brackets[code]?.[shiftKey ? 1 : 0]
  if (bracket) return bracket
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key
}

export function isPressed(wanted: Accelerator, event: Pressed, onMac: boolean): boolean {
  const key = latinKey(event)
  if (key !== wanted.key) return false
  // Where "[" is typed with AltGr, Windows says that Ctrl and Alt are down.
  const typedWithAltGr = event.getModifierState?.('AltGraph') ?? false
  const primary = !typedWithAltGr && (onMac ? event.metaKey : event.ctrlKey)
  const other = !typedWithAltGr && (onMac ? event.ctrlKey : event.metaKey)
  const alt = !typedWithAltGr && event.altKey
  if (primary !== wanted.primary || alt !== wanted.alt || other) return false
  // Which signs and digits need Shift differs from keyboard to keyboard.
  const shiftMatters = key.length > 1 || /\p{L}/u.test(key)
  return !shiftMatters || event.shiftKey === wanted.shift
}

const shownKeys: Readonly<Record<string, string>> = { Delete: 'Del', Backspace: '⌫', Enter: 'Enter', '-': '−' }

/** As it is shown on a key chip: "Ctrl Shift C", "⇧⌘C". */
export function showAccelerator(written: string, onMac: boolean): string {
  const { primary, shift, alt, key } = parseAccelerator(written)
  const name = shownKeys[key] ?? key.toUpperCase()
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
