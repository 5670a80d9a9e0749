import { type FormatId, formats } from '../../shared/importing/format'
import type { ImportChoices } from '../../shared/importing/import-choices'
import type { ImportProblem } from '../../shared/importing/import-problem'
import type { ImportWarning } from '../../shared/importing/import-warning'
import type { ImportedDocument } from '../../shared/importing/imported-document'
import { fail, ok, type Result } from '../../shared/result'
import { guessLanguage } from '../../shared/text/guess-language'
import { cleanText, isBlank } from './clean-text'
import { maxTextLength } from './decoding/decode'
import { oneLine, titleFromFileName, titleFromText } from './document-title'
import { plainTextBlocks } from './plain-text/plain-text-blocks'
import type { DocumentFile, Reading } from './reader'
import { readers } from './readers'
import { recognise, textFormatOf } from './recognise'

/** The largest file that is read at all, in bytes. */
export const inputLimit = 100_000_000

/** Reads a document, whatever its format. */
export async function importDocument({
  choices = {},
  onProgress = () => undefined,
  cmaps,
  ...file
}: DocumentFile & Partial<Reading>): Promise<Result<ImportedDocument, ImportProblem>> {
  const { bytes, fileName } = file
  if (bytes.length > inputLimit) return fail({ kind: 'too-large', limit: inputLimit })
  const format = choices.format ? ok(choices.format) : await recognise(bytes, fileName)
  if (!format.ok) return format
  const read = await readers[format.value]({ ...file, choices, onProgress, cmaps })
  if (!read.ok) return read
  const { text, title = '', language = guessLanguage(text), asides = [], warnings, ...rest } = read.value
  if (isBlank(text)) return fail({ kind: 'empty' })
  if (text.length > maxTextLength) return fail({ kind: 'too-long', limit: maxTextLength })
  return ok({
    ...rest,
    title: oneLine(title) || titleFromFileName(fileName),
    text,
    ...(language && { language }),
    asides,
    warnings: [...warnings, ...doubtOf(format.value, file, choices)],
    format: format.value,
    mediaType: formats[format.value].mediaType,
  })
}

/** What only its name says is plain text can look like something else. */
function doubtOf(format: FormatId, { bytes }: DocumentFile, choices: ImportChoices): readonly ImportWarning[] {
  if (format !== 'text' || choices.format) return []
  const looks = textFormatOf(bytes)
  return looks === 'text' ? [] : [{ kind: 'looks-otherwise', format: looks }]
}

/** Takes words from the clipboard, which have no encoding to guess and no file to keep. */
export function importPasted(pasted: string): Result<ImportedDocument, ImportProblem> {
  const { text, warnings } = cleanText(pasted)
  if (isBlank(text)) return fail({ kind: 'empty' })
  if (text.length > maxTextLength) return fail({ kind: 'too-long', limit: maxTextLength })
  const language = guessLanguage(text)
  return ok({
    title: titleFromText(text),
    text,
    blocks: plainTextBlocks(text),
    ...(language && { language }),
    meta: {},
    warnings,
    asides: [],
    format: 'text',
    method: 'Pasted text',
    mediaType: formats.text.mediaType,
  })
}
