import { memo, useEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { several } from '../../shared/text/phrases'
import type { Matrix, MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { statusWords } from '../../shared/tradecraft/matrix/row-status'
import { inIdleTime } from '../in-idle-time'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import type { LaidOut } from './board-store'
import { bracketWords } from './matrix-head'
import { describeColumn, gradePair, type Names } from './names'
import { StanceMark } from './stance-mark'
import './printed-board.css'

/** So many rows are made before anything else is let in. */
const atOnce = 40

interface PrintedBoardProps {
  readonly laidOut: LaidOut
  readonly rows: readonly MatrixRow[]
  readonly names: Names
}

/** The whole board on paper: all rows that are listed, as a table. It is there only while it is printed. */
export function PrintedBoard({ laidOut: { matrix }, rows, names }: PrintedBoardProps) {
  const { account, view } = useWorkbench()
  const title = useStore(account, (state) => state.head?.title ?? '')
  const unread = useMemo(() => rows.reduce((sum, { corroboration }) => sum + corroboration.unread, 0), [rows])
  const [made, setMade] = useState(0)
  useEffect(() => {
    if (made < rows.length) {
      return inIdleTime(() => {
        setMade(made + atOnce)
        return false
      })
    }
    const putAway = () => view.update((state) => ({ ...state, printing: false }))
    window.addEventListener('afterprint', putAway)
    window.print()
    return () => window.removeEventListener('afterprint', putAway)
  }, [made, rows.length, view])
  return createPortal(
    <div className="printed-board" aria-hidden="true">
      <h1 dir="auto">{title}</h1>
      <p>
        Evidence board: {rows.length.toLocaleString('en')} of {matrix.rows.length.toLocaleString('en')} claims,{' '}
        {matrix.columns.length} sources. ● states, ○ repeats, ≠ denies.
      </p>
      {unread > 0 && (
        <p>
          Not counted: {several(unread, 'mention')} in accounts that could not be read when this was printed. What those
          rest on is not known; the claims they make are marked with †.
        </p>
      )}
      <table>
        <thead>
          {matrix.brackets.length > 0 && (
            <tr className="printed-brackets">
              <td />
              {matrix.columns.map(({ source }, i) => {
                const bracket = matrix.brackets.find(({ from, to }) => from <= i && i < to)
                if (!bracket) return <td key={source} />
                if (bracket.from < i) return null
                return (
                  <td key={source} colSpan={bracket.to - bracket.from}>
                    {bracketWords(bracket, names)}
                  </td>
                )
              })}
              <td colSpan={4} />
            </tr>
          )}
          <tr>
            <th>Claim</th>
            {matrix.columns.map((column) => (
              <th key={column.source} dir="auto">
                {names.of(column.source)}
                <small>{describeColumn(column)}</small>
              </th>
            ))}
            <th className="printed-figure">Mentions</th>
            <th className="printed-figure">Sources</th>
            <th className="printed-figure">Origins</th>
            <th className="printed-figure">Status</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.ceil(made / atOnce) }, (_, i) => (
            <PrintedRows key={rows[i * atOnce]?.id} from={i * atOnce} {...{ matrix, rows, names }} />
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}

interface PrintedRowsProps {
  readonly matrix: Matrix
  readonly rows: readonly MatrixRow[]
  readonly names: Names
  readonly from: number
}

const PrintedRows = memo(function PrintedRows({ matrix, rows, names, from }: PrintedRowsProps) {
  return rows.slice(from, from + atOnce).map((row) => (
    <tr key={row.id}>
      <th dir="auto">
        {row.number}. {names.claim(row)}
      </th>
      {matrix.columns.map((column) => {
        const cell = row.cells.get(column.source)
        return (
          <td key={column.source}>
            {cell && (
              <>
                <StanceMark stance={cell.stance} /> {gradePair(column.reliability, cell.credibility)}
              </>
            )}
          </td>
        )
      })}
      <td>
        {row.corroboration.mentions.length}
        {row.corroboration.unread > 0 && '†'}
      </td>
      <td>{row.corroboration.sources.length}</td>
      <td>
        <b>{row.corroboration.origins.length}</b>
      </td>
      <td>{statusWords[row.status]}</td>
    </tr>
  ))
})
