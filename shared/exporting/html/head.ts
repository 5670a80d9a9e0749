import { kindNames, kinds } from '../../account/kind'
import { type AboutLine, aboutOf, custodyRemark } from '../about'
import type { ExportAccount } from '../export-account'
import { isoTime } from '../time'
import { escapeHtml } from './escape'

/** The title, what is known about the source, how many passages by whom, and what proves that this is that text. */
export function renderHead(account: ExportAccount): string {
  const { source, custody, passages } = aboutOf(account)
  return [
    `<header>\n<h1 dir="auto">${escapeHtml(account.title)}</h1>\n`,
    aboutList('source', source),
    `<p class="counts">${escapeHtml(passages)}</p>\n<p class="legend">${legend}</p>\n`,
    `<details open><summary>Custody</summary>\n${aboutList('custody', custody)}`,
    `<p>${custodyRemark(account)}</p></details>\n</header>\n`,
  ].join('')
}

/** What is known of something, a line each; nothing where there is none. */
export const aboutList = (name: string, lines: readonly AboutLine[]): string =>
  lines.length === 0
    ? ''
    : `<dl class="${name}">${lines.map((line) => `<dt>${line.label}</dt><dd>${render[line.is](line)}</dd>`).join('\n')}</dl>\n`

const words = ({ words: text }: AboutLine) => `<bdi>${escapeHtml(text)}</bdi>`

const render: { readonly [I in AboutLine['is']]: (line: AboutLine) => string } = {
  words,
  hash: ({ words: text }) => `<code>${escapeHtml(text)}</code>`,
  time: ({ words: text, at = 0 }) => `<time datetime="${isoTime(at)}">${escapeHtml(text)}</time>`,
  // Only web addresses become links: an account can say anything about where it comes from.
  address: (line) =>
    /^https?:\/\/[^\s]+$/i.test(line.words)
      ? `<a href="${escapeHtml(line.words)}" rel="noreferrer noopener" dir="ltr">${escapeHtml(line.words)}</a>`
      : words(line),
}

const legend = kinds
  .map((kind) => `<mark class="${kind}">${kindNames[kind].name}</mark> ${kindNames[kind].about.toLowerCase()}`)
  .join(' · ')
