import { kindNames, kinds } from '../../account/kind'
import type { ExportAccount } from '../export-account'
import { isoTime, readableTime } from '../time'
import { escapeHtml } from './escape'

/** What is known about where an account comes from, in the order in which a reader asks. */
const known: readonly (readonly [key: string, label: string])[] = [
  ['handling', 'Handling'],
  ['author', 'Author'],
  ['outlet', 'Outlet'],
  ['publishedAt', 'Published'],
  ['url', 'Address'],
  ['importedFrom', 'Imported from'],
  ['importedAs', 'Read as'],
  ['importWarnings', 'On the way in'],
]

/** The title, what is known about the source, how many passages by whom, and what proves that this is that text. */
export function renderHead(account: ExportAccount): string {
  const { id, title, meta, textSha256, originalSha256, exportedAt, app } = account
  const source = known.flatMap(([key, label]): Row[] =>
    meta[key] ? [[label, key === 'url' ? address(meta[key]) : words(meta[key])]] : [],
  )
  const captured = Date.parse(meta['capturedAt'] ?? '')
  if (!Number.isNaN(captured)) source.push(['Captured', time(captured)])
  const custody: Row[] = [
    ['Account', code(id)],
    ['SHA-256 of the text', code(textSha256)],
    ...(originalSha256 ? ([['SHA-256 of the original', code(originalSha256)]] as const) : []),
    ['Exported', `${time(exportedAt)} by ${words(app)}`],
  ]
  return [
    `<header>\n<h1 dir="auto">${escapeHtml(title)}</h1>\n`,
    list('source', source),
    `<p class="counts">${escapeHtml(countPassages(account))}</p>\n<p class="legend">${legend}</p>\n`,
    `<details open><summary>Custody</summary>\n${list('custody', custody)}`,
    '<p>The text of the account is evidence and is shown as it was captured. Times of notes are by the clocks of their writers.</p></details>\n</header>\n',
  ].join('')
}

type Row = readonly [label: string, html: string]

const list = (name: string, rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : `<dl class="${name}">${rows.map(([label, html]) => `<dt>${label}</dt><dd>${html}</dd>`).join('\n')}</dl>\n`

const time = (ms: number) => `<time datetime="${isoTime(ms)}">${readableTime(ms)}</time>`
const words = (text: string) => `<bdi>${escapeHtml(text)}</bdi>`
const code = (text: string) => `<code>${escapeHtml(text)}</code>`

/** Only web addresses become links: an account can say anything about where it comes from. */
const address = (url: string) =>
  /^https?:\/\/[^\s]+$/i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer noopener" dir="ltr">${escapeHtml(url)}</a>`
    : words(url)

const legend = kinds
  .map((kind) => `<mark class="${kind}">${kindNames[kind].name}</mark> ${kindNames[kind].about.toLowerCase()}`)
  .join(' · ')

function countPassages({ annotations }: ExportAccount): string {
  if (annotations.length === 0) return 'No passages are tagged.'
  const parts = kinds.flatMap((kind) => {
    const count = annotations.filter((annotation) => annotation.kind === kind).length
    return count === 0 ? [] : [several(count, kindNames[kind].name.toLowerCase(), kindNames[kind].plural.toLowerCase())]
  })
  const authors = new Set(annotations.map(({ by }) => by)).size
  return `${several(annotations.length, 'passage', 'passages')}: ${parts.join(', ')}; tagged by ${several(authors, 'person', 'people')}.`
}

const several = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`
