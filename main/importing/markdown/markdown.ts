import { ok } from '../../../shared/result'
import { decodeText } from '../decoding/decode'
import { plainTextBlocks } from '../plain-text/plain-text-blocks'
import type { Reader } from '../reader'
import { readMarkdown } from './read-markdown'

export const readMarkdownText: Reader = async ({ bytes, choices }) => {
  const decoded = decodeText(bytes, choices.encoding)
  if (!decoded.ok) return decoded
  const { text, encoding, warnings } = decoded.value
  const markdown = readMarkdown(text)
  if (markdown) return ok({ ...markdown, warnings: [...warnings, ...markdown.warnings], encoding, method: 'Markdown' })
  const asText = { text, blocks: plainTextBlocks(text), meta: {}, encoding, method: 'Plain text' }
  return ok({ ...asText, warnings: [...warnings, { kind: 'markdown-read-as-plain-text' }] })
}
