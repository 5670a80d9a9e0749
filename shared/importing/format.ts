/** The formats that can be read, by the name that `--format` takes. */
export const formats = {
  text: { name: 'plain text', extensions: ['txt', 'text', 'log', 'asc'], mediaType: 'text/plain' },
  markdown: { name: 'Markdown', extensions: ['md', 'markdown', 'mdown'], mediaType: 'text/markdown' },
  html: { name: 'a web page', extensions: ['html', 'htm', 'xhtml'], mediaType: 'text/html' },
  docx: {
    name: 'a Word document',
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  odt: {
    name: 'an OpenDocument text',
    extensions: ['odt', 'ott'],
    mediaType: 'application/vnd.oasis.opendocument.text',
  },
  rtf: { name: 'an RTF document', extensions: ['rtf'], mediaType: 'application/rtf' },
  epub: { name: 'an e-book', extensions: ['epub'], mediaType: 'application/epub+zip' },
  srt: { name: 'SubRip subtitles', extensions: ['srt'], mediaType: 'application/x-subrip' },
  vtt: { name: 'WebVTT captions', extensions: ['vtt'], mediaType: 'text/vtt' },
  posts: { name: 'a table of posts', extensions: ['csv', 'tsv', 'json', 'jsonl', 'ndjson'], mediaType: 'text/csv' },
  pdf: { name: 'a PDF', extensions: ['pdf'], mediaType: 'application/pdf' },
  mail: { name: 'an e-mail message', extensions: ['eml'], mediaType: 'message/rfc822' },
} as const satisfies Readonly<Record<string, Format>>

interface Format {
  /** As the end of "it is …". */
  readonly name: string
  /** Lower case, the usual one first. */
  readonly extensions: readonly string[]
  readonly mediaType: string
}

export type FormatId = keyof typeof formats

export const formatIds = Object.keys(formats) as readonly FormatId[]

/** Formats that no plain text begins like, so that there is no doubt of them. */
const packedFormats = ['docx', 'odt', 'rtf', 'epub', 'pdf'] as const

export type PackedFormat = (typeof packedFormats)[number]

export const isPacked = (format: FormatId): format is PackedFormat => packedFormats.some((known) => known === format)

/** The format that a file's name promises, if any. */
export function formatOfName(fileName: string): FormatId | undefined {
  const extension = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase()
  return formatIds.find((id) => formats[id].extensions.some((known) => known === extension))
}
