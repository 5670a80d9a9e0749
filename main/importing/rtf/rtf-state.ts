import type { Destination } from './rtf-words'

/** What holds within a group, and is as it was before after it. */
export interface RtfState {
  readonly destination: Destination
  /** How many characters behind a `\u` stand for it. */
  readonly fallback: number
  readonly defaultFont: number
  readonly character: CharacterState
  readonly paragraph: ParagraphState
}

export interface CharacterState {
  readonly font: number
  /** Of words that run from right to left, where `isRtl`. */
  readonly rtlFont: number
  readonly isRtl: boolean
  readonly isHidden: boolean
  readonly isDeleted: boolean
}

export interface ParagraphState {
  readonly style: number
  /** 0 to 8 of a heading, 9 of the text between. */
  readonly outline?: number
  /** In how many tables within each other it stands. */
  readonly tables: number
  readonly isListed: boolean
  /** 0 of the outermost list. */
  readonly listDepth: number
  /** In twentieths of a point: of all its lines, and of the first beyond that. */
  readonly indent: number
  readonly firstIndent: number
  /** Whether a page begins with it. */
  readonly beginsPage: boolean
}

export const plainParagraph: ParagraphState = {
  style: 0,
  tables: 0,
  isListed: false,
  listDepth: 0,
  indent: 0,
  firstIndent: 0,
  beginsPage: false,
}

const plainCharacter = (font: number): CharacterState => ({
  font,
  rtlFont: font,
  isRtl: false,
  isHidden: false,
  isDeleted: false,
})

export const firstState: RtfState = {
  destination: 'body',
  fallback: 1,
  defaultFont: 0,
  character: plainCharacter(0),
  paragraph: plainParagraph,
}

/** What holds after a control word that formats what comes next; any other changes nothing. */
export function formatted(state: RtfState, word: string, value: number | undefined): RtfState {
  const { paragraph } = state
  const number = value ?? 0
  const characters = (change: Partial<CharacterState>) => ({ ...state, character: { ...state.character, ...change } })
  const paragraphs = (change: Partial<ParagraphState>) => ({ ...state, paragraph: { ...paragraph, ...change } })
  switch (word) {
    case 'uc':
      return { ...state, fallback: Math.max(0, value ?? 1) }
    case 'deff':
      return { ...state, defaultFont: number, character: plainCharacter(number) }
    case 'plain':
      return { ...state, character: plainCharacter(state.defaultFont) }
    case 'f':
      return characters({ font: number })
    case 'af':
      return characters({ rtlFont: number })
    case 'ltrch':
    case 'rtlch':
      return characters({ isRtl: word === 'rtlch' })
    case 'v':
      return characters({ isHidden: value !== 0 })
    case 'deleted':
      return characters({ isDeleted: value !== 0 })
    case 'pard':
      return { ...state, paragraph: plainParagraph }
    case 's':
      return paragraphs({ style: number })
    case 'outlinelevel':
      return paragraphs({ outline: value ?? 9 })
    case 'intbl':
      return paragraphs({ tables: Math.max(1, paragraph.tables) })
    case 'itap':
      return paragraphs({ tables: clamp(number, 50) })
    case 'ls':
      return paragraphs({ isListed: number > 0 })
    case 'ilvl':
      return paragraphs({ listDepth: clamp(number, 8) })
    case 'li':
      return paragraphs({ indent: number })
    case 'fi':
      return paragraphs({ firstIndent: number })
    case 'pagebb':
      return paragraphs({ beginsPage: value !== 0 })
    default:
      return state
  }
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))
