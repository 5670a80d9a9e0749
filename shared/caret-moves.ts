/** A movement of the caret in the text. */
export interface CaretMove {
  readonly by: 'character' | 'word' | 'sentence' | 'paragraph' | 'line' | 'line-edge' | 'page' | 'text-edge'
  readonly direction: 1 | -1
  /** Told by a side, so reversed in right-to-left text. */
  readonly sideways?: true
}

interface NamedMove extends CaretMove {
  /** After “Move” and after “Select”. */
  readonly where: string
  /** What it is pressed with, and what where the desktop has keys of its own for it; with Shift it selects. */
  readonly keys: readonly string[]
  readonly keysOnMac?: readonly string[]
}

const left = { direction: -1, sideways: true } as const
const right = { direction: 1, sideways: true } as const
const back = { direction: -1 } as const
const on = { direction: 1 } as const

/** Every way of moving in the text; the keys are those of text fields elsewhere on the same desktop. */
export const caretMoves = {
  left: { by: 'character', ...left, where: 'a character to the left', keys: ['ArrowLeft'] },
  right: { by: 'character', ...right, where: 'a character to the right', keys: ['ArrowRight'] },
  'word-left': {
    by: 'word',
    ...left,
    where: 'a word to the left',
    keys: ['CmdOrCtrl+ArrowLeft'],
    keysOnMac: ['Alt+ArrowLeft'],
  },
  'word-right': {
    by: 'word',
    ...right,
    where: 'a word to the right',
    keys: ['CmdOrCtrl+ArrowRight'],
    keysOnMac: ['Alt+ArrowRight'],
  },
  up: { by: 'line', ...back, where: 'a line up', keys: ['ArrowUp'] },
  down: { by: 'line', ...on, where: 'a line down', keys: ['ArrowDown'] },
  'sentence-back': {
    by: 'sentence',
    ...back,
    where: 'a sentence back',
    keys: ['Alt+ArrowUp'],
    keysOnMac: ['CmdOrCtrl+Alt+ArrowUp'],
  },
  'sentence-on': {
    by: 'sentence',
    ...on,
    where: 'a sentence on',
    keys: ['Alt+ArrowDown'],
    keysOnMac: ['CmdOrCtrl+Alt+ArrowDown'],
  },
  'paragraph-back': {
    by: 'paragraph',
    ...back,
    where: 'a paragraph back',
    keys: ['CmdOrCtrl+ArrowUp'],
    keysOnMac: ['Alt+ArrowUp'],
  },
  'paragraph-on': {
    by: 'paragraph',
    ...on,
    where: 'a paragraph on',
    keys: ['CmdOrCtrl+ArrowDown'],
    keysOnMac: ['Alt+ArrowDown'],
  },
  'line-start': { by: 'line-edge', ...back, where: 'to the start of the line', keys: ['Home'] },
  'line-end': { by: 'line-edge', ...on, where: 'to the end of the line', keys: ['End'] },
  'line-left': {
    by: 'line-edge',
    ...left,
    where: 'to the left end of the line',
    keys: [],
    keysOnMac: ['CmdOrCtrl+ArrowLeft'],
  },
  'line-right': {
    by: 'line-edge',
    ...right,
    where: 'to the right end of the line',
    keys: [],
    keysOnMac: ['CmdOrCtrl+ArrowRight'],
  },
  'page-up': { by: 'page', ...back, where: 'a page up', keys: ['PageUp'] },
  'page-down': { by: 'page', ...on, where: 'a page down', keys: ['PageDown'] },
  'text-start': {
    by: 'text-edge',
    ...back,
    where: 'to the start of the account',
    keys: ['CmdOrCtrl+Home'],
    keysOnMac: ['CmdOrCtrl+ArrowUp'],
  },
  'text-end': {
    by: 'text-edge',
    ...on,
    where: 'to the end of the account',
    keys: ['CmdOrCtrl+End'],
    keysOnMac: ['CmdOrCtrl+ArrowDown'],
  },
} as const satisfies Record<string, NamedMove>

export type CaretMoveName = keyof typeof caretMoves

export const caretMoveNames = Object.keys(caretMoves) as readonly CaretMoveName[]

export type CaretCommandId = `move.${CaretMoveName}` | `select.${CaretMoveName}`

export interface CaretCommand {
  readonly title: string
  readonly keys: readonly string[]
  readonly keysOnMac?: readonly string[]
  readonly when: 'reading'
}

const withShift = (key: string): string => key.replace(/[^+]+$/, 'Shift+$&')

/** What a command that moves the caret does, and one that selects as it moves it. */
export const caretCommands = Object.fromEntries(
  caretMoveNames.flatMap((name) => {
    const { where, keys, keysOnMac }: NamedMove = caretMoves[name]
    const command = (title: string, press: (key: string) => string): CaretCommand => ({
      title: `${title} ${where}`,
      keys: keys.map(press),
      ...(keysOnMac && { keysOnMac: keysOnMac.map(press) }),
      when: 'reading',
    })
    return [
      [`move.${name}`, command('Move', (key) => key)],
      [`select.${name}`, command('Select', withShift)],
    ]
  }),
) as Readonly<Record<CaretCommandId, CaretCommand>>
