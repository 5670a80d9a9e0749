import { X } from 'lucide-react'
import { IconButton } from '../controls/icon-button'
import { RegistryView } from '../registry/registry-view'
import { useLeavePlace } from '../shell/use-leave-place'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { Accounts } from './accounts'
import { asksForWords } from './library-state'
import { placeNames } from './place-names'
import { Results } from './results'
import { SearchHeader } from './search-header'
import { Trash } from './trash'
import './account-table.css'
import './library.css'
import './results.css'

/** All accounts, what was found in them, or those thrown away: in the place of the one that is read. */
export function LibraryView() {
  const { library, view } = useWorkbench()
  const place = useStore(view, (state) => state.place)
  const name = placeNames[place]
  const asking = useStore(library, ({ query }) => asksForWords(query))
  useLeavePlace()
  return (
    <section className="library" aria-label={name}>
      <h1 className="unseen">{name}</h1>
      {place === 'library' && <SearchHeader />}
      <Progress />
      <Problem />
      {place === 'trash' ? <Trash /> : place === 'registry' ? <RegistryView /> : asking ? <Results /> : <Accounts />}
    </section>
  )
}

/** Only of what takes longer than a moment: one line of words, and how far it has come. */
function Progress() {
  const { library } = useWorkbench()
  const progress = useStore(library, (state) => state.progress)
  return (
    <div aria-live="polite">
      {progress && (
        <div className="library-progress">
          <span>
            Reading the accounts for the index: {progress.done.toLocaleString('en')} of{' '}
            {progress.total.toLocaleString('en')}
          </span>
          <progress aria-label="Accounts read" value={progress.done} max={progress.total} />
        </div>
      )}
    </div>
  )
}

function Problem() {
  const { library } = useWorkbench()
  const problem = useStore(library, (state) => state.problem)
  if (problem === null) return null
  return (
    <div className="banner calm">
      <p>{problem}</p>
      <IconButton icon={X} name="Put this message away" tipSide="end" small onClick={library.putAway} />
    </div>
  )
}
