import type { EmbeddedFont, ExportAccount } from '../export-account'
import { documentHead } from './document-head'
import { escapeHtml } from './escape'
import { renderHead } from './head'
import { renderHistory } from './history'
import { createMarkedText } from './marked-text'
import { renderNotes } from './notes'
import { htmlStyle } from './style'
import { renderText } from './text'

/** The annotated account as one HTML document that needs nothing beside it, for the screen, for paper and for decades. */
export function htmlReport(account: ExportAccount, fonts: readonly EmbeddedFont[] = []): string {
  const { title, text, annotations, meta, app } = account
  return [
    documentHead({ title, app, style: htmlStyle }, fonts),
    '<body>\n<main>\n',
    renderHead(account),
    `<section class="account" aria-labelledby="account">\n<h2 id="account">The account</h2>\n<article lang="${escapeHtml(meta['language'] ?? '')}">\n`,
    renderText(account, createMarkedText(text, annotations)),
    '</article>\n</section>\n',
    annotations.length === 0
      ? ''
      : `<section aria-labelledby="notes">\n<h2 id="notes">Notes</h2>\n${renderNotes(account)}</section>\n`,
    renderHistory(account),
    '</main>\n</body>\n</html>\n',
  ].join('')
}
