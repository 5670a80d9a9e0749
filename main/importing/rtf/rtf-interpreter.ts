import type { DocumentMeta } from '../../../shared/importing/imported-document'
import type { FlowWriter } from '../flow-writer'
import { createRtfBody, type RtfBodyCounts } from './rtf-body'
import { createRtfFonts } from './rtf-fonts'
import { createRtfInfo } from './rtf-info'
import { firstState, formatted, plainParagraph, type RtfState } from './rtf-state'
import type { RtfStyle } from './rtf-styles'
import type { RtfToken } from './rtf-tokens'
import { characters, type Destination, destinations, symbols } from './rtf-words'

export interface RtfFindings extends RtfBodyCounts {
  readonly title: string
  readonly meta: DocumentMeta
  /** As the document says itself; `pages` are those between its breaks. */
  readonly pagesSaid: number | undefined
  /** Whether its last group is still open where it ends. */
  readonly isCutShort: boolean
  readonly comments: number
  readonly pictures: number
  readonly formulas: number
}

export interface RtfInterpreter {
  readonly take: (token: RtfToken) => void
  /** Whether the group that holds the whole document was closed. */
  readonly isDone: () => boolean
  readonly finish: () => RtfFindings
}

/** Follows a document token by token: which group holds what words, and in which characters. */
export function createRtfInterpreter(flow: FlowWriter): RtfInterpreter {
  const styles = new Map<number, RtfStyle>()
  const body = createRtfBody(flow, styles)
  const fonts = createRtfFonts()
  const info = createRtfInfo()
  const outer: RtfState[] = []
  let state = firstState
  /** As the document ends: its last paragraph may not say that it does. */
  let last = firstState
  let style: RtfStyle = { number: 0, name: '' }
  let bytes = ''
  /** How many characters are still to be skipped behind a `\u`. */
  let fallback = 0
  let isStarred = false
  let isDone = false
  const counts = { comments: 0, pictures: 0, formulas: 0 }

  const put = (words: string): void => {
    switch (state.destination) {
      case 'body':
      case 'footnote':
      case 'frame':
        return body.put(words, state)
      case 'mark':
        return body.putMark(words, state)
      case 'title':
      case 'author':
        return info.put(state.destination, words)
      case 'style':
        style = { ...style, name: style.name + words }
    }
  }

  /** Bytes are decoded together: a character can be several of them. */
  const flush = (): void => {
    if (bytes === '') return
    const words = fonts.decode(bytes, state.character)
    bytes = ''
    put(words)
  }

  const open = (): void => {
    outer.push(state)
    if (state.destination !== 'styles') return
    style = { number: 0, name: '' }
    state = { ...state, destination: 'style' }
  }

  const close = (): void => {
    const before = outer.pop()
    if (!before) return
    if (outer.length === 0) last = state
    if (before.destination !== state.destination) leave(state.destination)
    state = before
    isDone = outer.length === 0
  }

  const enter = (destination: Destination): void => {
    const { destination: around } = state
    if (around === 'dropped') return
    const isWoken = destination === 'frame' || destination === 'body' || destination === 'dropped'
    state = { ...state, destination: around === 'skipped' && !isWoken ? 'skipped' : destination }
    if (state.destination !== 'footnote' && state.destination !== 'frame') return
    state = { ...state, paragraph: plainParagraph }
    if (state.destination === 'footnote') body.openNote()
    else body.openFrame()
  }

  const leave = (destination: Destination): void => {
    if (destination === 'style') styles.set(style.number, style)
    else if (destination === 'frame') body.closeFrame(state)
    else if (destination === 'footnote') body.closeNote(state)
    else info.close(destination)
  }

  const take = (word: string, value: number | undefined): void => {
    const wasStarred = isStarred
    isStarred = false
    const { destination } = state
    if (destination === 'dropped') return
    if (word === 'annotation') counts.comments++
    if (word === 'pict') counts.pictures++
    if (word === 'moMath') counts.formulas++
    const named = destinations.get(word)
    if (named) return enter(named)
    if (wasStarred) return enter('skipped')
    const character = characters.get(word)
    if (character) return put(character)
    if (word === 'u' && value !== undefined) return takeUnicode(value)
    switch (destination) {
      case 'fonts':
        return fonts.define(word, value ?? 0)
      case 'style':
        if (word === 's') style = { ...style, number: value ?? 0 }
        if (word === 'sbasedon' && value !== undefined) style = { ...style, base: value }
        if (word === 'outlinelevel' && value !== undefined) style = { ...style, outline: value }
        return
      case 'info':
      case 'created':
        return info.word(destination, word, value ?? 0)
      case 'body':
      case 'footnote':
      case 'frame':
        fonts.declare(word, value ?? 0)
        body.word(word, value, state)
    }
    state = formatted(state, word, value)
  }

  /** A UTF-16 code unit as a signed number, or a code point, as some programs write it. */
  const takeUnicode = (value: number): void => {
    const code = value < 0 ? value + 0x1_00_00 : value
    if (code >= 0 && code <= 0x10_ff_ff) put(String.fromCodePoint(code))
    fallback = state.fallback
  }

  const takeSymbol = (symbol: string): void => {
    if (symbol === '*') isStarred = true
    else if (symbol === '\n' || symbol === '\r') take('par', undefined)
    else if (symbol === '\t') put('\t')
    else put(symbols.get(symbol) ?? '')
  }

  return {
    take(token) {
      if (token.kind === 'text') {
        const skipped = Math.min(fallback, token.bytes.length)
        fallback -= skipped
        bytes += token.bytes.slice(skipped)
        return
      }
      flush()
      if (token.kind === 'open' || token.kind === 'close') {
        fallback = 0
        isStarred = false
        return token.kind === 'open' ? open() : close()
      }
      if (fallback > 0) {
        fallback--
        return
      }
      if (token.kind === 'word') take(token.word, token.value)
      else takeSymbol(token.symbol)
    },
    isDone: () => isDone,
    finish() {
      flush()
      const isCutShort = outer.length > 0
      if (isCutShort && state.destination === 'body') body.word('par', undefined, state)
      while (outer.length > 0) close()
      const { pages: pagesSaid, ...about } = info.finish()
      return { ...about, ...counts, ...body.finish(last), pagesSaid, isCutShort }
    },
  }
}
