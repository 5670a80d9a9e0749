import { type CodePage, codePageOf, codePageOfCharset, decodeRtfBytes } from './rtf-code-pages'
import type { CharacterState } from './rtf-state'

/** In which code page bytes are: the document's, or that of the font they are set in. */
export interface RtfFonts {
  /** A control word of the table of fonts. */
  readonly define: (word: string, value: number) => void
  /** A control word about the whole document. */
  readonly declare: (word: string, value: number) => void
  readonly decode: (bytes: string, character: CharacterState) => string
}

export function createRtfFonts(): RtfFonts {
  const codePages = new Map<number, CodePage>()
  let codePage: CodePage = 'windows-1252'
  let font = 0
  return {
    define(word, value) {
      if (word === 'f') font = value
      const known = word === 'fcharset' ? codePageOfCharset(value) : word === 'cpg' ? codePageOf(value) : undefined
      if (known) codePages.set(font, known)
    },
    declare(word, value) {
      if (word === 'ansicpg') codePage = codePageOf(value) ?? codePage
      if (word === 'mac') codePage = 'macintosh'
    },
    decode(bytes, { isRtl, rtlFont, font: ltrFont }) {
      const ofFont = (isRtl ? codePages.get(rtlFont) : undefined) ?? codePages.get(ltrFont)
      return decodeRtfBytes(bytes, ofFont ?? codePage)
    },
  }
}
