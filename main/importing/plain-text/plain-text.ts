import { ok } from '../../../shared/result'
import { decodeText } from '../decoding/decode'
import type { Reader } from '../reader'
import { plainTextBlocks } from './plain-text-blocks'

export const readPlainText: Reader = async ({ bytes, choices }) => {
  const decoded = decodeText(bytes, choices.encoding)
  if (!decoded.ok) return decoded
  const { text, encoding, warnings } = decoded.value
  return ok({ text, blocks: plainTextBlocks(text), meta: {}, warnings, encoding, method: 'Plain text' })
}
