import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import '../shell/banner.css'

/** Over an account that is only for reading because of where it lies: what that means, and the way out. */
export function AddBanner() {
  const { account, library } = useWorkbench()
  const place = useStore(account, (state) => state.head?.place ?? 'library')
  const readOnly = useStore(account, (state) => state.head?.readOnly ?? false)
  if (place === 'library' || place === 'backup' || !readOnly) return null
  return (
    <div className="banner calm">
      <p>
        This account is not in your library. It lies where{' '}
        {place === 'removable' ? 'it may be taken away' : 'nothing can be written'}, and cannot be changed here.
      </p>
      <button type="button" className="btn line" onClick={() => library.ask({ type: 'add' })}>
        Add to library
      </button>
    </div>
  )
}
