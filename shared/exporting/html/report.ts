import type { EmbeddedFont, ExportAccount } from '../export-account'
import { escapeHtml } from './escape'
import { fontFace } from './font-face'
import { renderHead } from './head'
import { createMarkedText } from './marked-text'
import { renderNotes } from './notes'
import { htmlStyle } from './style'
import { renderText } from './text'

/** Nothing is fetched, run or sent, whatever the account contains. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"

/** The annotated account as one HTML document that needs nothing beside it, for the screen, for paper and for decades. */
export function htmlReport(account: ExportAccount, fonts: readonly EmbeddedFont[] = []): string {
  const { title, text, annotations, meta, app } = account
  return [
    `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `<meta name="color-scheme" content="light dark">\n<meta name="generator" content="${escapeHtml(app)}">\n<title>${escapeHtml(title)}</title>\n`,
    `<style>\n${fonts.map(fontFace).join('\n')}\n${htmlStyle}</style>\n</head>\n<body>\n<main>\n`,
    renderHead(account),
    `<section class="account" aria-labelledby="account">\n<h2 id="account">The account</h2>\n<article lang="${escapeHtml(meta['language'] ?? '')}">\n`,
    renderText(account, createMarkedText(text, annotations)),
    '</article>\n</section>\n',
    annotations.length === 0
      ? ''
      : `<section aria-labelledby="notes">\n<h2 id="notes">Notes</h2>\n${renderNotes(account)}</section>\n`,
    '</main>\n</body>\n</html>\n',
  ].join('')
}
