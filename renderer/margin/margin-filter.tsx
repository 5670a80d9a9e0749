import { kindNames, kinds } from '../../shared/account/kind'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Three of them must fit side by side; the status line has them to the last one. */
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** Which kinds are listed, and how many there are of each. */
export function MarginFilter() {
  const { account } = useWorkbench()
  const counts = useStore(account, (state) => state.counts)
  const hidden = useStore(account, (state) => state.hidden)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="margin-filter" role="group" aria-label="Kinds listed">
      {kinds.map((kind) => (
        <button
          type="button"
          key={kind}
          className="filter"
          aria-pressed={!hidden.has(kind)}
          onClick={() => account.toggleKind(kind)}
        >
          <KindMark kind={kind} />
          {kindNames[kind].plural}
          <span className="filter-count" aria-hidden="true">
            {short.format(counts[kind])}
          </span>
          <span className="unseen">{counts[kind]}</span>
        </button>
      ))}
    </div>
  )
}
