import type { EmbeddedFont } from '../export-account'
import { escapeHtml } from './escape'
import { fontFace } from './font-face'

/** Nothing is fetched, run or sent, whatever the document contains. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

/** What a document says of itself. */
export interface SaidOfDocument {
  readonly title: string
  /** Name and version of what wrote it. */
  readonly app: string
  readonly style: string
  /** By the names that HTML has for them: author, description, keywords. */
  readonly meta?: Readonly<Record<string, string>>
}

/** What its only style sheet holds. */
export const styleSheetOf = (style: string, fonts: readonly EmbeddedFont[] = []): string =>
  `\n${fonts.map(fontFace).join('\n')}\n${style}`

/** Everything of an HTML document before its body. */
export const documentHead = (
  { title, app, style, meta = {} }: SaidOfDocument,
  fonts: readonly EmbeddedFont[],
): string =>
  [
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `<meta name="color-scheme" content="light dark">\n<meta name="generator" content="${escapeHtml(app)}">\n`,
    ...Object.entries(meta).map(([name, words]) => `<meta name="${name}" content="${escapeHtml(words)}">\n`),
    `<title>${escapeHtml(title)}</title>\n`,
    `<style>${styleSheetOf(style, fonts)}</style>\n</head>\n`,
  ].join('')
