import PostalMime, { type Email } from 'postal-mime'
import type { ImportWarning } from '../../../shared/importing/import-warning'
import { fail, ok } from '../../../shared/result'
import { type BlockWriter, createBlockWriter } from '../block-writer'
import { mergeWarnings } from '../counted-warnings'
import { encodingNamed } from '../decoding/code-page'
import { decodeText } from '../decoding/decode'
import { encodingSaidIn } from '../html/html'
import { writeHtmlBlocks } from '../html/html-blocks'
import { parseHtml } from '../html/html-tree'
import { createLeftOut, leftOutWarnings } from '../html/html-visible'
import { libraryVersions } from '../library-versions'
import { plainTextBlocks } from '../plain-text/plain-text-blocks'
import type { Reader } from '../reader'
import { attachmentLine, attachmentsOf } from './attachments'
import { headerRows } from './headers'
import { bodyPartsOf, isEncrypted, type MimePart, parameterOf, rootOf, typeOf } from './mime-part'
import { flowedPassagesOf, passagesOf } from './quoted-text'
import { withReadableHead } from './readable-head'

/** How deep parts may be within parts; mail programs go to four or five. */
const deepest = 100

/** A message: who wrote to whom, its text, and what came with it, which is listed and handed over but not read. */
export const readMail: Reader = async ({ bytes }) => {
  const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: deepest })
  const readable = withReadableHead(bytes)
  const email = await parser.parse(readable.bytes).catch((error: Error) => error)
  if (email instanceof Error) {
    return fail(/nesting depth/.test(email.message) ? { kind: 'too-deep' } : { kind: 'broken', format: 'mail' })
  }
  const rows = headerRows(email)
  if (rows.length === 0) return fail({ kind: 'misnamed', promises: 'mail', is: 'something else' })
  const root = rootOf(parser)
  if (isEncrypted(root)) return fail({ kind: 'encrypted', format: 'mail' })
  const writer = createBlockWriter()
  const table = {}
  for (const [name, words] of rows) writer.add(`${name}\t${words}`, { type: 'row' }, table)
  const ofBody = bodyPartsOf(root).flatMap((part) =>
    typeOf(part) === 'text/html' ? writeHtml(part, writer) : writeText(part, writer),
  )
  const attachments = attachmentsOf(email)
  const list = {}
  for (const attachment of attachments) {
    writer.add(attachmentLine(attachment), { type: 'item', level: 1, mark: '•' }, list)
  }
  return ok({
    ...writer.finish(),
    ...aboutOf(email, rows),
    warnings: mergeWarnings([...readable.warnings, ...ofBody]),
    attachments,
    method: `E-mail message by postal-mime ${libraryVersions['postal-mime']}`,
  })
}

function aboutOf({ date }: Email, rows: readonly (readonly [string, string])[]) {
  const said = new Map(rows)
  const author = said.get('From')
  return {
    title: said.get('Subject') ?? '',
    meta: { ...(author && { author }), ...(date && { publishedAt: date }) },
  }
}

function writeText(part: MimePart, writer: BlockWriter): readonly ImportWarning[] {
  const isFlowed = parameterOf(part, 'format') === 'flowed'
  const { text, warnings } = textOf(part)
  const passages = isFlowed ? flowedPassagesOf(text, parameterOf(part, 'delsp') === 'yes') : passagesOf(text)
  for (const passage of passages) {
    for (const { start, end, ...shape } of plainTextBlocks(passage.text)) {
      const words = passage.text.slice(start, end)
      if (passage.depth === 0) writer.add(words, shape)
      // Quoted by the quoted, it keeps a sign for each writer in between.
      else writer.add(`${'> '.repeat(passage.depth - 1)}${words}`, { type: 'quote' })
    }
  }
  return warnings
}

function writeHtml(part: MimePart, writer: BlockWriter): readonly ImportWarning[] {
  const { text, warnings } = textOf(part)
  const leftOut = createLeftOut()
  writeHtmlBlocks(parseHtml(text), writer, leftOut)
  return [...warnings, ...leftOutWarnings(leftOut)]
}

/** In the encoding it names; where it names none or is not in it, in the one it seems to be of. */
function textOf(part: MimePart): { readonly text: string; readonly warnings: readonly ImportWarning[] } {
  const charset = parameterOf(part, 'charset')
  const content = new Uint8Array(part.content ?? [])
  const said = charset === '' && typeOf(part) === 'text/html' ? encodingSaidIn(content) : encodingNamed(charset)
  if (charset === '' || said) {
    const asSaid = decodeText(content, said)
    const decoded = asSaid.ok ? asSaid : decodeText(content)
    if (decoded.ok) return decoded.value
  }
  const { params } = part.contentType.parsed
  const { format } = params
  // It would join flowed lines across the signs of quotation.
  params.format = ''
  const text = part.getTextContent()
  if (format !== undefined) params.format = format
  return { text: text.replaceAll('\r\n', '\n'), warnings: [] }
}
