import type { Matrix, MatrixRow } from '../../shared/tradecraft/matrix/matrix'
import { unreadWords } from '../craft/corroboration-words'
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
  const bench = useWorkbench()
  const { mentions, sources, origins } = row.corroboration
  const craft = useCraft()
  const unread = unreadWords(row.corroboration.unread)
  const elsewhere = mentions.flatMap((key) => {
    const known = craft.claimElsewhere(key)
    return typeof known === 'string' ? [] : [{ key, ...known }]
  })
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
          <ul>
            {row.claims.slice(0, most).map(({ claim }) => (
              <li key={claim.id}>
                <button type="button" className="board-mention" onClick={() => showPassage(bench, claim.id)}>
                  <span dir="auto">{names.passage(claim.id)}</span>
                </button>
              </li>
            ))}
            {elsewhere.slice(0, most).map(({ key, id, words, account }) => (
              <li key={key}>
                <button type="button" className="board-mention" onClick={() => bench.library.openAt(account, id)}>
                  <span dir="auto">
                    {words}
                    <span className="board-mention-place">
                      {' '}
                      in <bdi>{account.title}</bdi>
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {rest > 0 && <p className="board-detail-more">and in {count(rest, 'more passage', 'more passages')}</p>}
          {unread && <p className="board-detail-more">{unread}</p>}
        </div>
      </div>
    </div>
  )
}
