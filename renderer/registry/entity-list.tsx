import { useRef } from 'react'
import type { EntityAnswer, EntityRow, ShownSort } from '../../shared/registry/entity-query'
import { moveFocus } from '../library/move-focus'
import { entityTypeNames, mentionsPhrase } from './entity-words'

interface EntityListProps {
  readonly answer: EntityAnswer
  readonly onChoose: (id: string) => void
  /** Upwards out of the first row. */
  readonly onLeave: () => void
}

/** Somebody a row. Whoever has the focus is chosen; Enter goes on in what is known of them. */
export function EntityList({ answer, onChoose, onLeave }: EntityListProps) {
  const list = useRef<HTMLUListElement>(null)
  const { rows, query, counts, chosen } = answer
  if (rows.length === 0) return <p className="registry-none">{emptySentence(answer)}</p>
  const left = counts[query.show] - rows.length
  return (
    <ul
      ref={list}
      className="entity-list"
      aria-label="Actors and sources"
      onKeyDown={(event) => {
        if (moveFocus(event, list.current)) return
        if (event.key === 'ArrowUp') onLeave()
        else if (event.key === 'Enter' || event.key === 'ArrowRight')
          document.querySelector<HTMLElement>('.entity-detail button')?.focus()
        else return
        event.preventDefault()
      }}
    >
      {rows.map((row) => (
        <li key={row.id}>
          <button
            type="button"
            data-row
            className="entity-row"
            aria-current={row.id === chosen?.id ? 'true' : undefined}
            onFocus={() => onChoose(row.id)}
            onClick={() => onChoose(row.id)}
          >
            <EntityWords row={row} />
          </button>
        </li>
      ))}
      {left > 0 && <li className="registry-none">{left.toLocaleString('en')} more. Words find fewer of them.</li>}
    </ul>
  )
}

/** What tells one from another: name, type, other names, and how often they are mentioned. */
export function EntityWords({
  row,
}: {
  readonly row: Pick<EntityRow, 'name' | 'type' | 'aliases' | 'mentions' | 'accounts'>
}) {
  return (
    <>
      <span className="entity-name cut">
        <bdi>{row.name}</bdi>
      </span>
      <span className="entity-type">{row.type ? entityTypeNames[row.type] : 'Not entered'}</span>
      <span className="entity-about cut">
        {mentionsPhrase(row.mentions, row.accounts)}
        {row.aliases.map((alias, i) => (
          <span key={alias}>
            {i === 0 ? ', also ' : ', '}
            <bdi>{alias}</bdi>
          </span>
        ))}
      </span>
    </>
  )
}

const empty = {
  known:
    'Nobody is known yet. Whoever is entered in an account, or whom a passage of it refers to, is listed here: tag an actor or a source and press W.',
  likely: 'No two are likely the same.',
  differing: 'Nobody has one name, or one type, in the registry and another in an account.',
  tagged: 'Of every actor and source that is tagged, somebody has said who it is.',
} as const satisfies Record<ShownSort, string>

const emptySentence = ({ query }: EntityAnswer): string =>
  query.words.trim() === '' ? empty[query.show] : 'Nobody of these is called that.'
