import { useEffect } from 'react'
import { isKind } from '../../shared/account/kind'
import { isReadOnly } from '../keeper/account-state'
import { useLeavePlace } from '../shell/use-leave-place'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { KindDetail } from './kind-detail'
import { TagDetail } from './tag-detail'
import { TagTree } from './tag-tree'
import { useCodebook } from './use-codebook'
import './codebook.css'

/** The tags below the three kinds, and beside them all of the one that is chosen: in the place of the account. */
export function CodebookView() {
  const { account, bridge, view } = useWorkbench()
  const codebook = useCodebook()
  const chosen = useStore(view, (state) => state.chosenTag)
  const readOnly = useStore(account, isReadOnly)
  const branch = isKind(chosen) ? undefined : codebook.branches.get(codebook.of(chosen)?.id ?? '')
  const kind = isKind(chosen) ? chosen : 'claim'
  useLeavePlace()
  useEffect(() => {
    void bridge
      .request('codebook:kept', undefined)
      .then((keptCodebook) => view.update((state) => ({ ...state, keptCodebook })))
  }, [bridge, view])
  useEffect(() => {
    // What had the focus may be gone with what was done.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.tag-tree [aria-selected=true]')?.focus()
  })
  return (
    <section className="codebook" aria-label="Codebook">
      <h1 className="unseen">Codebook</h1>
      <TagTree codebook={codebook} chosen={branch?.tag.id ?? kind} readOnly={readOnly} />
      {branch ? (
        <TagDetail key={branch.tag.id} codebook={codebook} branch={branch} readOnly={readOnly} />
      ) : (
        <KindDetail key={kind} kind={kind} codebook={codebook} readOnly={readOnly} />
      )}
    </section>
  )
}
