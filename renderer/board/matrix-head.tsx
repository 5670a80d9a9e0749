import { Quote, ScrollText, Waypoints } from 'lucide-react'
import type { Bracket } from '../../shared/tradecraft/matrix/columns'
import type { Matrix } from '../../shared/tradecraft/matrix/matrix'
import { asHeader, asNothing, asRow } from './grid-roles'
import { type ColumnWidths, figures } from './matrix-layout'
import { describeColumn, type Names } from './names'

interface MatrixHeadProps {
  readonly matrix: Matrix
  readonly names: Names
  readonly widths: ColumnWidths
  readonly from: number
  readonly to: number
}

const figureHeads = {
  mentions: { icon: Quote, name: 'Mentions' },
  sources: { icon: ScrollText, name: 'Sources' },
  origins: { icon: Waypoints, name: 'Independent origins' },
  status: { icon: null, name: 'Status' },
} as const

/** The sources, those of one origin under a bracket with its name. */
export function MatrixHead({ matrix, names, widths, from, to }: MatrixHeadProps) {
  const leftOf = (column: number) => widths.claim + column * widths.source
  return (
    <div {...asRow(1)} className="board-head">
      <div {...asHeader(1)} className="board-claim">
        Claim
      </div>
      {matrix.brackets
        .filter((bracket) => bracket.to > from && bracket.from < to)
        .map((bracket) => (
          <span
            key={bracket.from}
            className="board-bracket"
            aria-hidden="true"
            style={{ left: leftOf(bracket.from), width: (bracket.to - bracket.from) * widths.source }}
          >
            <span className="cut">{bracketWords(bracket, names)}</span>
          </span>
        ))}
      {matrix.columns.slice(from, to).map((column, i) => {
        const bracket = matrix.brackets.find((one) => one.from <= from + i && from + i < one.to)
        const name = names.of(column.source)
        return (
          <div
            key={column.source}
            {...asHeader(from + i + 2)}
            className="board-source"
            style={{ left: leftOf(from + i), width: widths.source }}
            title={name}
          >
            <b dir="auto">{name}</b>
            <span className="cut">{describeColumn(column)}</span>
            {bracket && <span className="unseen">. {bracketWords(bracket, names)}</span>}
          </div>
        )
      })}
      <div className="board-figures" {...asNothing}>
        {figures.map((figure, i) => {
          const { icon: Icon, name } = figureHeads[figure]
          return (
            <div key={figure} {...asHeader(matrix.columns.length + 2 + i)} className={`board-${figure}`} title={name}>
              {Icon && <Icon size={14} strokeWidth={1.6} aria-hidden="true" />}
              <span className="unseen">{name}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

export const bracketWords = ({ origin }: Bracket, names: Names): string =>
  origin.length === 1
    ? `One origin: ${names.of(origin[0] as string)}`
    : `From each other: ${origin.map(names.of).join(', ')}`
