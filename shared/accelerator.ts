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

/** Which signs and digits need Shift differs from keyboard to keyboard: it tells only letters and named keys apart. */
export const isToldByShift = ({ key }: Pick<Accelerator, 'key'>): boolean => key.length > 1 || /\p{L}/u.test(key)

/** As the command table writes it; the same for every accelerator that the same pressed key means. */
export function writeAccelerator({ primary, shift, alt, key }: Accelerator): string {
  const held = [primary && 'CmdOrCtrl', alt && 'Alt', shift && isToldByShift({ key }) && 'Shift'].filter(Boolean)
  const name =
    key === ' ' ? 'Space' : key === '+' && held.length > 0 ? 'Plus' : key.length === 1 ? key.toUpperCase() : key
  return [...held, name].join('+')
}

/** Whether two ways of writing mean the same pressed key. */
export const isSameKey = (a: string, b: string): boolean =>
  writeAccelerator(parseAccelerator(a)) === writeAccelerator(parseAccelerator(b))

/** Whether it would be typed, or would delete, in a text field. */
export const isTyped = ({ primary, alt, key }: Accelerator): boolean =>
  !primary && !alt && (key.length === 1 || key === 'Delete' || key === 'Backspace')
