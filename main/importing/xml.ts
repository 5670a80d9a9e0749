import { SaxesParser } from 'saxes'

export type XmlAttributes = Readonly<Record<string, string>>

export interface XmlHandler {
  /** @returns what is to be done where the element ends, or that nothing within it matters. */
  readonly open: (name: string, attributes: XmlAttributes) => (() => void) | 'skip' | undefined
  readonly text?: (words: string) => void
  /** @param share of the whole, 0 to 1 */
  readonly onProgress?: (share: number) => void
  /** Whether it may name a document type, as some formats ask for; none may declare anything in it. */
  readonly mayNameType?: boolean
}

/** How much is read between two reports of progress, in UTF-16 code units. */
const stride = 1_000_000

/**
 * Reads XML element by element, with names as they are written; no entity but the five that XML has is known. However deep
 * it is nested, nothing here grows but two lists.
 * @returns whether it is well-formed to its end
 */
export function readXml(xml: string, { open, text, onProgress, mayNameType = false }: XmlHandler): boolean {
  const parser = new SaxesParser()
  const closers: ((() => void) | undefined)[] = []
  let skipped = 0
  const takeText = (words: string) => {
    if (skipped === 0) text?.(words)
  }
  parser.on('doctype', (type) => {
    if (!mayNameType || type.includes('[')) throw new XmlError('declares a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (skipped > 0) return void skipped++
    const closer = open(name, attributes)
    if (closer === 'skip') skipped = 1
    else closers.push(closer)
  })
  parser.on('closetag', () => {
    if (skipped > 0) skipped--
    else closers.pop()?.()
  })
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  parser.on('error', (error) => {
    throw new XmlError(error.message)
  })
  try {
    for (let at = 0; at < xml.length; at += stride) {
      parser.write(xml.slice(at, at + stride))
      onProgress?.(Math.min(1, (at + stride) / xml.length))
    }
    parser.close()
    return true
  } catch (error) {
    if (error instanceof XmlError) return false
    throw error
  }
}

class XmlError extends Error {}

/** The words within each element that has any, by its name as it is written: of several with one name the last. */
export function readElements(xml: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  let name = ''
  const isWhole = readXml(xml, {
    open(opened) {
      name = opened
      return () => {
        name = ''
      }
    },
    text(words) {
      if (name !== '' && words.trim() !== '') said.set(name, words.trim())
    },
  })
  return isWhole ? said : new Map()
}
