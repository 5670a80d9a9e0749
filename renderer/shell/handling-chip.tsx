import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** To whom the account may be shown, where that is said; chosen, it is said otherwise. */
export function HandlingChip() {
  const { account, view } = useWorkbench()
  const mark = useStore(account, (state) => state.head?.meta['handling'])
  const fixed = useStore(account, (state) => state.past !== null || state.head?.readOnly !== false)
  if (!mark) return null
  const words = (
    <>
      <span className="unseen">Handling mark: </span>
      <span className="cut" dir="auto">
        {mark}
      </span>
    </>
  )
  if (fixed) return <span className="handling-chip">{words}</span>
  return (
    <button
      type="button"
      className="handling-chip"
      title="Handling mark"
      onClick={() => view.update((state) => ({ ...state, dialog: 'handling' }))}
    >
      {words}
    </button>
  )
}
