import { fail, ok, type Result } from '../result'
import { guessLanguage } from '../text/guess-language'
import { cleanText, isBlank } from './clean-text'
import { decodeText, maxTextLength } from './decode'
import { titleFromFileName, titleFromText } from './document-title'
import type { ImportWarning } from './import-warning'
import type { ImportedDocument, ImportProblem } from './imported-document'
import { readMarkdown } from './markdown'
import { plainTextBlocks } from './plain-text'

export interface DocumentFile {
  readonly bytes: Uint8Array
  /** With or without its folder. */
  readonly fileName: string
}

/** The largest file that is read at all, in bytes. */
export const inputLimit = 100_000_000

/** Reads a text or Markdown file. Nothing of it is run, fetched or looked up. */
export function importDocument({ bytes, fileName }: DocumentFile): Result<ImportedDocument, ImportProblem> {
  if (bytes.length > inputLimit) return fail({ kind: 'too-large', limit: inputLimit })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const { text, warnings } = decoded.value
  const title = titleFromFileName(fileName)
  if (!/\.(?:md|markdown|mdown)$/i.test(fileName)) return ok(asPlainText(text, title, warnings))

  const markdown = readMarkdown(text)
  if (!markdown) return ok(asPlainText(text, title, [...warnings, { kind: 'markdown-read-as-plain-text' }]))
  if (isBlank(markdown.text)) return fail({ kind: 'empty' })
  return ok({
    title: markdown.title === undefined ? title : oneLine(markdown.title),
    text: markdown.text,
    blocks: markdown.blocks,
    ...languageOf(markdown.text),
    meta: markdown.meta,
    warnings: [...warnings, ...markdown.warnings],
    method: 'Markdown',
    mediaType: 'text/markdown',
  })
}

/** Takes words from the clipboard, which have no encoding to guess and no file to keep. */
export function importPasted(pasted: string, title?: string): Result<ImportedDocument, ImportProblem> {
  const { text, warnings } = cleanText(pasted)
  if (isBlank(text)) return fail({ kind: 'empty' })
  if (text.length > maxTextLength) return fail({ kind: 'too-long', limit: maxTextLength })
  const given = oneLine(title ?? '')
  return ok({ ...asPlainText(text, given === '' ? titleFromText(text) : given, warnings), method: 'Pasted text' })
}

const asPlainText = (text: string, title: string, warnings: readonly ImportWarning[]): ImportedDocument => ({
  title,
  text,
  blocks: plainTextBlocks(text),
  ...languageOf(text),
  meta: {},
  warnings,
  method: 'Plain text',
  mediaType: 'text/plain',
})

function languageOf(text: string): { readonly language?: string } {
  const language = guessLanguage(text)
  return language ? { language } : {}
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
