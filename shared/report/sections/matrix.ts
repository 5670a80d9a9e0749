import { several } from '../../text/phrases'
import { type Cell, isSaidHere, type Stance } from '../../tradecraft/matrix/cells'
import type { Inlines, ReportBlock } from '../report'
import { inlinesOf, paragraph, table } from './blocks'
import type { Filling } from './filling'

/** So many sources stand beside each other on a page. */
const across = 5

const stances: { readonly [S in Stance]: string } = { states: '● states', repeats: '○ repeats', denies: '✕ denies' }

/** Claims against sources; wide boards in several tables, each with the claims of which its sources say something. */
export function matrixSection(filling: Filling): readonly ReportBlock[] {
  const { matrix } = filling
  if (matrix.rows.length === 0) return [paragraph('Nothing in this account is tagged as a claim.')]
  const silent = matrix.rows.filter(({ cells }) => cells.size === 0).length
  const tables: ReportBlock[] = []
  for (let from = 0; from < matrix.columns.length; from += across) tables.push(...tableOf(from, filling))
  return [
    paragraph(
      '“States”: it says so itself. “Repeats”: it has it from another. “Denies”: it says that it is not so, or says what contradicts it. An empty cell says nothing.',
    ),
    ...tables,
    ...(silent > 0
      ? [
          paragraph(
            `${several(silent, 'claim')} ${silent === 1 ? 'is' : 'are'} attributed to nobody, and not in the table.`,
          ),
        ]
      : []),
  ]
}

function tableOf(from: number, { matrix, called, claimWords, cite }: Filling): readonly ReportBlock[] {
  const sources = matrix.columns.slice(from, from + across).map(({ source }) => source)
  const rows = matrix.rows
    .filter(({ cells }) => sources.some((source) => cells.has(source)))
    .map(({ id, cells }) => [
      inlinesOf(claimWords(id), cite(id)),
      ...sources.map((source) => cellOf(cells.get(source))),
    ])
  const head = table(['Claim', ...sources.map(called)], rows)
  if (matrix.columns.length <= across) return [head]
  const last = from + sources.length
  return [paragraph(`Sources ${from + 1} to ${last} of ${matrix.columns.length}`), head]
}

const cellOf = (cell: Cell | undefined): Inlines =>
  cell ? inlinesOf(`${stances[cell.stance]}${isSaidHere(cell) ? '' : ', in another account'}`) : []
