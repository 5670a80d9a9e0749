import { memo, type ReactNode } from 'react'
import type { Matrix, MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { asCell, asNothing, asRow } from './grid-roles'
import { type ColumnWidths, type Figure, figures } from './matrix-layout'
import { cellName, gradePair, type Names } from './names'
import { StanceMark } from './stance-mark'
import { StatusTag } from './status-tag'

interface MatrixRowProps {
  readonly row: MatrixRow
  /** Its place among those that are listed, from 0. */
  readonly index: number
  readonly matrix: Matrix
  readonly names: Names
  readonly widths: ColumnWidths
  /** The columns of sources that are near the view. */
  readonly from: number
  readonly to: number
  /** The column that has the keyboard; null where another row has it. */
  readonly active: string | null
}

export const cellId = (row: string, column: string): string => `board-${row}-${column}`

/** A claim and what each source says of it. Cells that are empty are drawn only while the keyboard is at them. */
export const MatrixRowLine = memo(function MatrixRowLine(props: MatrixRowProps) {
  const { row, index, matrix, names, widths, from, to, active } = props
  const cell = (column: string, position: number, className: string, label: string | undefined, inside: ReactNode) => (
    <div
      key={column}
      id={cellId(row.id, column)}
      {...asCell(position, label)}
      className={className}
      data-column={column}
      data-active={column === active}
      style={className === 'board-cell' ? { left: widths.claim + (position - 2) * widths.source } : undefined}
    >
      {inside}
    </div>
  )
  return (
    <div {...asRow(index + 2, active !== null)} className="board-line">
      {cell(
        'claim',
        1,
        'board-claim',
        undefined,
        <>
          <span className="board-number">{row.number}</span>
          <span className="board-words" dir="auto">
            {names.claim(row)}
          </span>
        </>,
      )}
      {matrix.columns.slice(from, to).map((column, i) => {
        const said = row.cells.get(column.source)
        if (!said && column.source !== active) return null
        const label = cellName(names.of(column.source), row, column, said)
        return cell(
          column.source,
          from + i + 2,
          'board-cell',
          label,
          said && (
            <span className="board-said" data-stance={said.stance} title={label}>
              <StanceMark stance={said.stance} />
              <span className="board-grade">{gradePair(column.reliability, said.credibility)}</span>
            </span>
          ),
        )
      })}
      <div className="board-figures" {...asNothing}>
        {figures.map((figure, i) =>
          cell(
            figure,
            matrix.columns.length + 2 + i,
            `board-${figure}`,
            figureName(figure, row),
            figureOf(figure, row),
          ),
        )}
      </div>
    </div>
  )
})

function figureOf(figure: Figure, { corroboration, status }: MatrixRow): ReactNode {
  if (figure === 'status') return <StatusTag status={status} />
  return figure === 'mentions' ? corroboration.mentions.length : corroboration[figure].length
}

const words = { mentions: 'mentions', sources: 'sources', origins: 'independent origins' } as const

function figureName(figure: Figure, row: MatrixRow): string | undefined {
  if (figure === 'status') return undefined
  const count = row.corroboration[figure].length
  return `${count} ${count === 1 ? words[figure].slice(0, -1) : words[figure]}`
}
