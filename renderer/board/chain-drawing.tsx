import { useMemo } from 'react'
import type { Matrix, MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { type ChainNode, chainOf } from './chain'
import type { Names } from './names'

const box = { width: 148, height: 24, between: 44, below: 6 } as const

const xOf = ({ column }: ChainNode) => column * (box.width + box.between)
const yOf = ({ line }: ChainNode) => line * (box.height + box.below)

interface ChainDrawingProps {
  readonly row: MatrixRow
  readonly matrix: Matrix
  readonly names: Names
}

/** Who has it from whom, from the sources on the left to where it all comes from. */
export function ChainOfSources({ row, matrix, names }: ChainDrawingProps) {
  const { nodes, edges, columns, lines } = useMemo(() => chainOf(row, matrix), [row, matrix])
  if (nodes.length === 0) return <p className="chain-none">No source yet. Attribute the claim in the account.</p>
  const height = lines * (box.height + box.below) - box.below
  return (
    <div className="chain" style={{ height, width: columns * (box.width + box.between) - box.between }}>
      <svg width="100%" height="100%" aria-hidden="true">
        {edges.map(([from, to]) => {
          const [x1, y1] = [xOf(from) + box.width, yOf(from) + box.height / 2]
          const [x2, y2] = [xOf(to), yOf(to) + box.height / 2]
          return (
            <path
              key={`${from.id} ${to.id}`}
              d={`M${x1} ${y1} C${x1 + 22} ${y1} ${x2 - 26} ${y2} ${x2 - 4} ${y2} m-4 -3.5 l4.5 3.5 l-4.5 3.5`}
            />
          )
        })}
      </svg>
      <ul>
        {nodes.map((node) => (
          <li
            key={node.id}
            className="chain-node"
            data-origin={node.isOrigin}
            title={names.of(node.id)}
            style={{ left: xOf(node), top: yOf(node), width: box.width, height: box.height }}
          >
            <span className="cut" dir="auto">
              {names.of(node.id)}
            </span>
            <span className="unseen">{behindWords(node, edges, names)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function behindWords(node: ChainNode, edges: readonly (readonly [ChainNode, ChainNode])[], names: Names): string {
  const behind = edges.filter(([from]) => from === node).map(([, to]) => names.of(to.id))
  if (behind.length === 0) return node.isOrigin ? ', an origin' : ''
  return ` has it from ${behind.join(' and ')}`
}
