import type { Block } from '../../text/block'
import { gutterOf, placesOf } from '../../text/place'
import { withoutControls } from '../../text/without-controls'
import { type AboutLine, aboutOf, custodyRemark } from '../about'
import type { ExportAccount } from '../export-account'
import { historyLines, historyTitle } from '../history'
import { type Note, type NoteLine, notesOf } from '../notes/note'
import { type ReferredPiece, referredText } from '../notes/references'

/** The annotated account as plain text: what is known of it, the text with the numbers of its notes, and the notes. */
export function plainTextReport(account: ExportAccount): string {
  const { source, custody, passages } = aboutOf(account)
  const notes = notesOf(account)
  const changes = historyLines(account)
  const report = [
    account.title,
    '='.repeat(40),
    ...lines(source),
    passages,
    ...section('The account', bodyOf(account)),
    ...(notes.length > 0 ? section('Notes', notes.flatMap(noteText)) : []),
    ...section('Custody', [...lines(custody), custodyRemark(account)]),
    ...(changes.length > 0 ? section(historyTitle, changes) : []),
    '',
  ].join('\n')
  return withoutControls(report)
}

const section = (name: string, all: readonly string[]): readonly string[] => ['', name, '-'.repeat(40), '', ...all]

const lines = (all: readonly AboutLine[]): readonly string[] => all.map(({ label, words }) => `${label}: ${words}`)

function bodyOf({ text, blocks, annotations }: ExportAccount): readonly string[] {
  const refer = referredText(text, annotations)
  const places = placesOf(blocks)
  const body = blocks.flatMap((block, index) => {
    const { beside, page } = gutterOf(places[index] ?? nowhere, places[index - 1])
    const number = beside === undefined ? '' : `[${beside}] `
    const words = `${number}${before(block)}${refer([block.start, block.end]).map(pieceText).join('')}`
    return [...(page === undefined ? [] : [`(${page})`, '']), words, '']
  })
  // Passages of blanks after the last block have notes too.
  const rest = refer([text.length, text.length]).map(pieceText).join('')
  return rest === '' ? body : [...body, rest, '']
}

const nowhere = { number: undefined, page: undefined, time: undefined }

/** What stands before the words of a block, so that lists and quotations are seen to be some. */
function before({ type, level = 1, mark = '•' }: Block): string {
  if (type === 'quote') return '> '
  return type === 'item' ? `${'  '.repeat(level - 1)}${mark === '' ? '' : `${mark} `}` : ''
}

const pieceText = (piece: ReferredPiece): string => ('note' in piece ? `{${piece.note}}` : piece.words)

const noteText = ({ number, head, quote, lines: all, said }: Note): readonly string[] => [
  `{${number}} ${head}`,
  `    “${quote.replace(/\s*\n\s*/g, ' ')}”`,
  ...[...all, ...said].map((line) => `    ${lineText(line).replace(/\n/g, '\n    ')}`),
  '',
]

const lineText = ({ label, words }: NoteLine): string => (label === undefined ? words : `${label}: ${words}`)
