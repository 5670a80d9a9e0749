import type { EntityDetail } from '../../shared/registry/entity-query'
import { Keys } from '../commands/keys'
import { useCraft } from '../craft/use-craft'
import { chooseWhose } from '../margin/walk'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Leads to where somebody is mentioned in the account in view, one passage after the other, if they are. */
export function GoThrough({ entity: { all, name } }: { readonly entity: EntityDetail }) {
  const bench = useWorkbench()
  const { account, reader, view } = bench
  const title = useStore(account, (state) => state.account?.title)
  const { identities } = useCraft()
  const isMentioned = all.flatMap(identities.all).some((id) => account.annotation(id) !== undefined)
  if (!isMentioned) return null
  const go = () => {
    view.update((state) => ({ ...state, place: 'account' }))
    // Its text has the focus once it is no longer covered.
    requestAnimationFrame(() => {
      reader.get()?.focus()
      chooseWhose(bench, { mentioning: all, name })
    })
  }
  return (
    <button type="button" className="btn small line" onClick={go}>
      <span className="cut">
        Go through the mentions in <bdi>{title}</bdi>
      </span>
      <Keys command="annotation.next-whose" />
    </button>
  )
}
