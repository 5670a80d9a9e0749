import { useId } from 'react'
import type { EditionGroup as Group } from '../../shared/editions/edition-state'
import { outcomeSentences, outcomeTitles, type Sureness } from '../../shared/editions/sentences'
import { useWorkbench } from '../workbench'
import { EditionRow } from './edition-row'
import { useNextFocus } from './use-next-focus'

/** The annotations that fared alike, with all of them that are sure enough to be accepted at once. */
export function EditionGroup({ group }: { readonly group: Group }) {
  const { account } = useWorkbench()
  const { outcome, count, rows } = group
  const title = useId()
  const { list, decided } = useNextFocus(rows)
  const offers = outcome === 'orphaned' ? [] : offersFor(group)
  const acceptAll = (least: Sureness) => {
    if (outcome !== 'orphaned') account.edition({ do: 'accept-all', outcome, least })
  }
  return (
    <section className="edition-group" aria-labelledby={title}>
      <div className="edition-head">
        <h3 id={title}>
          {outcomeTitles[outcome]} <span className="edition-count">{count.toLocaleString('en')}</span>
        </h3>
        <p>{outcomeSentences[outcome]}</p>
        {offers.map(({ least, words }) => (
          <button key={least} type="button" className="btn line small" onClick={() => acceptAll(least)}>
            {words}
          </button>
        ))}
      </div>
      <ul ref={list} aria-labelledby={title}>
        {rows.map((row) => (
          <EditionRow
            key={row.id}
            row={row}
            outcome={outcome}
            onLeave={() => account.edition({ do: 'leave', id: row.id, left: !row.left })}
            onAccept={() => {
              decided(row.id)
              account.edition({ do: 'accept', ids: [row.id] })
            }}
          />
        ))}
        {count > rows.length && (
          <li className="edition-more">
            {(count - rows.length).toLocaleString('en')} more come up as these are decided.
          </li>
        )}
      </ul>
    </section>
  )
}

/** All exact ones at once; of others those that are nearly certain, and those that are at least likely if that is more. */
function offersFor({ outcome, atLeast }: Group) {
  const number = (all: number) => all.toLocaleString('en')
  if (outcome === 'exact') {
    const all = atLeast.certain
    return all > 0 ? [{ least: 'certain' as const, words: `Accept all ${number(all)}` }] : []
  }
  const { 'nearly certain': sure, likely } = atLeast
  return [
    ...(sure > 0 ? [{ least: 'nearly certain' as const, words: `Accept ${number(sure)} nearly certain` }] : []),
    ...(likely > sure ? [{ least: 'likely' as const, words: `Accept ${number(likely)} at least likely` }] : []),
  ]
}
