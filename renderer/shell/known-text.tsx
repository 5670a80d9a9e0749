import { Info, X } from 'lucide-react'
import { IconButton } from '../controls/icon-button'
import { knownSentence } from '../keeper/problem-sentence'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './banner.css'

/** Says that an import has led to an earlier account of the same text, and offers the second one. */
export function KnownText() {
  const { account } = useWorkbench()
  const known = useStore(account, (state) => state.known)
  if (!known) return null
  return (
    <div className="banner calm level">
      <Info size={16} strokeWidth={1.6} aria-hidden="true" />
      <p>{knownSentence}</p>
      <div className="banner-actions">
        <button type="button" className="btn line" onClick={account.importAgain}>
          Make a second account
        </button>
        <IconButton icon={X} name="Put this message away" tipSide="end" small onClick={account.putKnownAway} />
      </div>
    </div>
  )
}
