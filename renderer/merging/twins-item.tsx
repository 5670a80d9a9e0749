import type { Annotation } from '../../shared/account/annotation'
import type { Twins } from '../../shared/merging/report'
import { joinAll } from '../../shared/merging/resolve'
import { twinsSentence } from '../../shared/merging/sentences'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

interface TwinsItemProps {
  readonly twins: readonly Twins[]
  /** Only what is merged can be joined. */
  readonly merged: boolean
}

/** Many pairs that are the same word for word, decided at once. */
export function TwinsItem({ twins, merged }: TwinsItemProps) {
  const { account } = useWorkbench()
  // Another list after each change, by which they are looked up again.
  useStore(account, (state) => state.annotations)
  const apart = twins.flatMap(([ours, theirs]): (readonly [Annotation, Annotation])[] => {
    const pair = [account.annotation(ours), account.annotation(theirs)] as const
    return pair[0] && pair[1] ? [[pair[0], pair[1]]] : []
  })
  const discussions = useStore(account, (state) => state.discussions)
  const commands = merged ? joinAll(apart, (id) => discussions.has(id)) : []
  const count = commands.filter(({ type }) => type === 'delete').length
  return (
    <li className="question">
      <h3>
        <b className="question-title">{twinsSentence(twins.length)}</b>
      </h3>
      {merged ? (
        <div className="question-actions">
          <button
            type="button"
            className="btn line small"
            aria-disabled={count === 0}
            onClick={() => count > 0 && account.run(commands)}
          >
            {count > 0 ? `Join all ${count.toLocaleString('en')}` : apart.length > 0 ? 'Join all' : 'All joined'}
          </button>
          <span>
            {count < apart.length &&
              `${(apart.length - count).toLocaleString('en')} cannot be: both were talked about, or their notes are too long for one. `}
            Of each, the one that was talked about stays, or else the older one, with the notes of both; undo takes them
            all apart again.
          </span>
        </div>
      ) : (
        <p className="question-aside">Once merged, they can be joined all at once or one by one.</p>
      )}
    </li>
  )
}
