import type { ExportAccount } from '../export-account'
import { historyTitle } from '../history'
import { isoTime, readableTime } from '../time'
import { escapeHtml } from './escape'

/** Who did what and when, oldest first, after everything else; nothing where it is not to be told. */
export function renderHistory({ history = [] }: ExportAccount): string {
  if (history.length === 0) return ''
  const lines = history.map(
    ({ at, name, did }) =>
      `<li><time datetime="${isoTime(at)}">${readableTime(at)}</time> <b><bdi>${escapeHtml(name)}</bdi></b> <bdi>${escapeHtml(did)}</bdi></li>\n`,
  )
  return `<section aria-labelledby="history">\n<h2 id="history">${historyTitle}</h2>\n<ol class="history">\n${lines.join('')}</ol>\n</section>\n`
}
