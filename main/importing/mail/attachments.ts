import type { Email } from 'postal-mime'
import type { Attachment } from '../../../shared/importing/imported-document'

/** Everything that came with a message and is not its text: files, pictures within it, other messages. */
export const attachmentsOf = (email: Email): readonly Attachment[] =>
  email.attachments.map(({ filename, mimeType, content }, index) => ({
    name: safeName(filename ?? '') || `${index + 1}.${mimeType === 'message/rfc822' ? 'eml' : 'bin'}`,
    mediaType: mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }))

/** Without folders, and without signs that turn a name around, so that an ending could pass for another. */
const safeName = (name: string): string =>
  name
    .replace(/^.*[\\/]/s, '')
    .replace(/[\0-\x1F\x7F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()

/** "report.pdf, 240 KB, application/pdf" */
export const attachmentLine = ({ name, mediaType, bytes }: Attachment): string =>
  `${name}, ${sizeOf(bytes.length)}, ${mediaType}`

const sizeOf = (length: number): string =>
  length < 1000
    ? `${length} bytes`
    : length < 1e6
      ? `${Math.round(length / 1000)} KB`
      : `${(length / 1e6).toFixed(1)} MB`
