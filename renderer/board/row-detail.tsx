import { unreadWords } from '../../shared/tradecraft/corroboration-words'
import { elsewhereOf } from '../../shared/tradecraft/elsewhere'
import type { Matrix, MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { unknownClaims } from '../craft/unknown-claims'
import { useCraft } from '../craft/use-craft'
import { useWorkbench } from '../workbench'
import { ChainOfSources } from './chain-drawing'
import { asRow, asWholeRow } from './grid-roles'
import type { Names } from './names'
import { showPassage } from './show-passage'

interface RowDetailProps {
  readonly row: MatrixRow
  readonly matrix: Matrix
  readonly names: Names
  readonly index: number
  readonly columns: number
}

/** More passages than this are a number; all of them are found in the account. */
const most = 6

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/** What the chosen claim rests on: its chain drawn, and the passages that make it. */
export function RowDetail({ row, matrix, names, index, columns }: RowDetailProps) {
  const { mentions, sources, origins } = row.corroboration
  const unread = unreadWords(row.corroboration.unread)
  const own = new Set(row.claims.map(({ claim }) => claim.id))
  const elsewhere = mentions.filter((id) => !own.has(id))
  const against = [...new Set(row.claims.flatMap(({ contradicts }) => contradicts))].filter((id) => !own.has(id))
  const rests = [
    count(mentions.length, 'mention', 'mentions'),
    count(sources.length, 'source', 'sources'),
    count(origins.length, 'independent origin', 'independent origins'),
  ].join(', ')
  const rest = Math.max(0, row.claims.length - most) + Math.max(0, elsewhere.length - most)
  return (
    <div {...asRow(index + 2)} className="board-detail">
      <div {...asWholeRow(columns)} className="board-detail-cell">
        <div className="board-detail-part">
          <p className="board-detail-head">{rests}</p>
          <ChainOfSources row={row} matrix={matrix} names={names} />
        </div>
        <div className="board-detail-part">
          <p className="board-detail-head">Said in</p>
          <Passages
            ids={[...row.claims.slice(0, most).map(({ claim }) => claim.id), ...elsewhere.slice(0, most)]}
            names={names}
          />
          {rest > 0 && <p className="board-detail-more">and in {count(rest, 'more passage', 'more passages')}</p>}
          {unread && <p className="board-detail-more">{unread}</p>}
        </div>
        {against.length > 0 && (
          <div className="board-detail-part">
            <p className="board-detail-head">Contradicted by</p>
            <Passages ids={against.slice(0, most)} names={names} />
          </div>
        )}
      </div>
    </div>
  )
}

interface PassagesProps {
  /** Claims of this account, or of others as `account:id`. */
  readonly ids: readonly string[]
  readonly names: Names
}

/** Each opens where it stands. */
function Passages({ ids, names }: PassagesProps) {
  const bench = useWorkbench()
  const craft = useCraft()
  return (
    <ul>
      {ids.map((id) => {
        const known = elsewhereOf(id) && craft.claimElsewhere(id)
        if (typeof known === 'string')
          return (
            <li key={id} className="board-detail-more">
              {unknownClaims[known]}
            </li>
          )
        return (
          <li key={id}>
            <button type="button" className="board-mention" onClick={() => showPassage(bench, id)}>
              <span dir="auto">
                {known ? known.words : names.passage(id)}
                {known && (
                  <span className="board-mention-place">
                    {' '}
                    in <bdi>{known.account.title}</bdi>
                  </span>
                )}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
