import { directionOf } from '../../../text/direction'
import type { EmbeddedFont } from '../../export-account'
import { documentHead } from '../../html/document-head'
import { escapeHtml } from '../../html/escape'
import { aboutList } from '../../html/head'
import type { Stamp, ToldReport } from '../told-report'
import { renderBlocks } from './blocks'
import { renderEntries } from './entries'
import { reportStyle } from './report-style'

/**
 * A report as one HTML document that needs nothing beside it, for the screen, for paper and for decades.
 * @param fonts where the app prints it: those that it carries in itself
 */
export function reportPage(report: ToldReport, app: string, fonts?: readonly EmbeddedFont[]): string {
  const { title, author, language, stamp, about, running, keywords, blocks, entries, account, waived, remark } = report
  const read = language === 'ar' ? ' lang="ar" dir="rtl"' : ` dir="${directionOf(title)}"`
  return [
    documentHead(
      {
        title,
        app,
        style: reportStyle(fonts ? undefined : report),
        meta: {
          author,
          description: stamp ? `${stamp.words}. ${subject}` : subject,
          keywords: keywords.join(', '),
          ...(fonts && { [headName]: running.join(' · '), ...(stamp && { [stampName]: stamp.words }) }),
        },
      },
      fonts ?? [],
    ),
    `<body${stamp ? ' class="draft"' : ''}>\n`,
    stamp ? `<p class="band" role="note">${stamp.words}</p>\n` : '',
    '<main>\n',
    stamp ? renderStamp(stamp) : '',
    `<header>\n<h1${read}>${escapeHtml(title)}</h1>\n${aboutList('about', about)}</header>\n`,
    `<article${read}>\n${renderBlocks(blocks)}</article>\n`,
    entries.length === 0 ? '' : part('rests-on', 'What it rests on', renderEntries(entries)),
    waived.length === 0 ? '' : part('waived', 'Checks waived', sentences(waived)),
    part('account', 'The account', `${aboutList('account', account)}<p class="remark">${escapeHtml(remark)}</p>\n`),
    '</main>\n</body>\n</html>\n',
  ].join('')
}

/** By which whoever prints the page is told what to draw at the head of each of its pages. */
export const [headName, stampName] = ['attest-head', 'attest-stamp'] as const

const subject = 'Report with the passages that it rests on'

const part = (id: string, name: string, within: string): string =>
  `<section class="appendix" aria-labelledby="${id}">\n<h2 id="${id}">${name}</h2>\n${within}</section>\n`

const renderStamp = ({ words, reasons }: Stamp): string =>
  `<section class="stamp" aria-label="${words}">\n<p><strong>${words}</strong></p>\n${sentences(reasons)}</section>\n`

/** Of ours, also where they begin with a quotation in Arabic. */
const sentences = (all: readonly string[]): string =>
  `<ul>\n${all.map((sentence) => `<li>${escapeHtml(sentence)}</li>\n`).join('')}</ul>\n`
