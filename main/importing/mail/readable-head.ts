import type { ImportWarning } from '../../../shared/importing/import-warning'
import { decodeCodePage, encodingNamed, guessCodePage } from '../decoding/code-page'
import { findInvalidUtf8 } from '../decoding/invalid-utf-8'

/** How far into a message its parts are asked for their encoding, in bytes. */
const sample = 65_536

/**
 * A message whose headers are UTF-8, as the parser takes them to be (RFC 6532). Older programs write them in the code page
 * of the words, which they name below if anywhere; otherwise it is guessed.
 */
export function withReadableHead(bytes: Uint8Array): {
  readonly bytes: Uint8Array
  readonly warnings: readonly ImportWarning[]
} {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const start = message.toString('latin1', 0, sample)
  const length = /\r?\n\r?\n/.exec(start)?.index ?? start.length
  const head = message.subarray(0, length)
  if (findInvalidUtf8(head) === undefined) return { bytes, warnings: [] }
  const said = encodingSaidIn(start)
  const encoding = said ?? guessCodePage(Buffer.from(oddWordsOf(start.slice(0, length)), 'latin1'))
  return {
    bytes: Buffer.concat([Buffer.from(decodeCodePage(head, encoding)), message.subarray(length)]),
    warnings: said ? [] : [{ kind: 'encoding-guessed', encoding }],
  }
}

/** The first code page that any part names; what names none of its own says nothing of these headers. */
const encodingSaidIn = (start: string) =>
  Array.from(start.matchAll(/charset\s*=\s*"?([\w.:-]+)/gi), ([, label = '']) => label)
    .filter((label) => !/ascii/i.test(label))
    .map(encodingNamed)
    .find((encoding) => encoding && !encoding.startsWith('utf-'))

/** The words that are not ASCII, without the names of headers and addresses that would have them pass for Latin. */
const oddWordsOf = (head: string): string =>
  (head.match(/.*[\x80-\xFF].*/g) ?? []).map((line) => line.replace(/^[\w-]+:|<[^>]*>/g, '')).join('\n')
