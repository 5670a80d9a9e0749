import { useEffect } from 'react'
import type { RestingElsewhere as Resting } from '../../shared/library/resting-elsewhere'
import { endKey } from '../../shared/tradecraft/link'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { useCraft } from './use-craft'

const nothing: Resting = { found: [], count: 0 }

/** What of other accounts rests on a source, as the library was read last; nothing until that has answered. */
export function useRestingElsewhere(source: string): Resting {
  const { account, library } = useWorkbench()
  const craft = useCraft()
  const here = useStore(account, ({ head }) => head?.id ?? '')
  const asked = [...craft.restingOn(source)]
    .map((id) => (account.annotation(id)?.kind === 'claim' ? endKey({ account: here, id }) : id))
    .sort()
    .join(' ')
  useEffect(() => library.findResting(source, asked.split(' ')), [library, source, asked])
  return useStore(library, ({ resting }) => (resting?.source === source ? resting.answer : nothing))
}

/** Each opens its account at its place. */
export function RestingElsewhere({ found, count }: Resting) {
  const { library } = useWorkbench()
  return (
    <>
      <ul aria-label="In other accounts">
        {found.map(({ account, id, words, where }) => (
          <li key={`${account.id} ${id}`} className="resting">
            <button
              type="button"
              className="jump"
              title="Open that account there"
              onClick={() => library.visit(account, id)}
            >
              <bdi className="jump-name">{words}</bdi>
              <span className="chain-how">
                , in <bdi>{account.title}</bdi>
                {where !== null && `, ${where}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {count > found.length && <p className="craft-said">and {(count - found.length).toLocaleString('en')} more</p>}
    </>
  )
}
