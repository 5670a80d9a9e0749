import { useEffect } from 'react'
import { type Kind, kindNames, kinds } from '../../shared/account/kind'
import { Keys } from '../commands/keys'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { lockKind, releaseLock, tagSelections } from './tag-lock'
import './tag-lock-bar.css'

/** Says, for as long as it is so, that every selection is tagged at once, and as what. */
export function TagLockBar() {
  const { view } = useWorkbench()
  const locked = useStore(view, (state) => state.locked)
  return locked && <Locked kind={locked} />
}

function Locked({ kind }: { readonly kind: Kind }) {
  const bench = useWorkbench()
  useEffect(() => tagSelections(bench), [bench])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="tag-lock" role="group" aria-label="Every selection is tagged">
      <span>Every selection is tagged as</span>
      {kinds.map((one) => (
        <button
          key={one}
          type="button"
          className="tag-button"
          aria-pressed={one === kind}
          onClick={() => lockKind(bench, one)}
        >
          <KindMark kind={one} />
          {kindNames[one].name.toLowerCase()}
          <Keys command={`tag.${one}`} />
        </button>
      ))}
      <button type="button" className="btn small line" onClick={() => releaseLock(bench)}>
        Stop
        <span aria-hidden="true">
          <kbd>Esc</kbd>
        </span>
      </button>
    </div>
  )
}
