import type { Direction, Unit } from './steps'

/** A movement of the caret that a key asks for. */
export interface KeyMove {
  readonly by: Unit | 'line' | 'line-edge' | 'page' | 'text-edge'
  readonly direction: Direction
  /** Told by the side of the key, so reversed in right-to-left text. */
  readonly sideways?: true
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

const back = { direction: -1 } as const
const on = { direction: 1 } as const
const left = { direction: -1, sideways: true } as const
const right = { direction: 1, sideways: true } as const

const everywhere: Readonly<Record<string, KeyMove>> = {
  ArrowLeft: { by: 'character', ...left },
  ArrowRight: { by: 'character', ...right },
  ArrowUp: { by: 'line', ...back },
  ArrowDown: { by: 'line', ...on },
  Home: { by: 'line-edge', ...back },
  End: { by: 'line-edge', ...on },
  PageUp: { by: 'page', ...back },
  PageDown: { by: 'page', ...on },
}

const words: Readonly<Record<string, KeyMove>> = {
  ArrowLeft: { by: 'word', ...left },
  ArrowRight: { by: 'word', ...right },
  ArrowUp: { by: 'paragraph', ...back },
  ArrowDown: { by: 'paragraph', ...on },
}

const sentences: Readonly<Record<string, KeyMove>> = {
  ArrowUp: { by: 'sentence', ...back },
  ArrowDown: { by: 'sentence', ...on },
}

const elsewhere: Readonly<Record<string, KeyMove>> = {
  ...everywhere,
  ...prefixed('Alt', sentences),
  ...prefixed('Ctrl', { ...words, Home: { by: 'text-edge', ...back }, End: { by: 'text-edge', ...on } }),
}

const mac: Readonly<Record<string, KeyMove>> = {
  ...everywhere,
  ...prefixed('Alt', words),
  ...prefixed('Alt+Meta', sentences),
  ...prefixed('Meta', {
    ArrowLeft: { by: 'line-edge', ...left },
    ArrowRight: { by: 'line-edge', ...right },
    ArrowUp: { by: 'text-edge', ...back },
    ArrowDown: { by: 'text-edge', ...on },
  }),
}

function prefixed(modifier: string, keys: Readonly<Record<string, KeyMove>>): Record<string, KeyMove> {
  return Object.fromEntries(Object.entries(keys).map(([key, move]) => [`${modifier}+${key}`, move]))
}

/** The key's name with every modifier held but Shift, which only ever extends. */
const nameOf = ({ key, ctrlKey, altKey, metaKey }: Key): string =>
  `${ctrlKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${metaKey ? 'Meta+' : ''}${key}`

/** What a key pressed in the text means; null for every key that is not the reader's. */
export function readKey(key: Key, onMac: boolean): KeyMove | 'select-all' | null {
  const name = nameOf(key)
  if (name.toLowerCase() === (onMac ? 'meta+a' : 'ctrl+a') && !key.shiftKey) return 'select-all'
  return (onMac ? mac : elsewhere)[name] ?? null
}
