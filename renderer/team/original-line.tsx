import { FileDown } from 'lucide-react'
import type { OriginalState } from '../../shared/keeper/team-protocol'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './team-line.css'

const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 })

/** How far the original has come, in a phrase; null where that is no matter. */
export function originalPhrase(original: OriginalState | null): string | null {
  switch (original?.step) {
    case 'fetching':
      return `Original: ${megabytes.format(original.done / 1e6)} of ${megabytes.format(original.all / 1e6)} MB`
    case 'waiting':
      return 'Original: comes once the server is reached'
    case 'absent':
      return 'Original: not at the server yet'
    default:
      return null
  }
}

/** In the status line, while the document as it was imported is still to come: all else is here, and can be worked on. */
export function OriginalLine() {
  const { team } = useWorkbench()
  const original = useStore(team, (state) => state.original)
  const phrase = originalPhrase(original)
  if (!original || phrase === null) return null
  return (
    <span className="team-line original" title="The document as it was imported. You can work meanwhile.">
      <FileDown size={13} strokeWidth={1.6} aria-hidden="true" />
      <span className="cut">{phrase}</span>
      {original.step === 'fetching' && (
        <progress aria-label="Fetching the document as it was imported" value={original.done} max={original.all} />
      )}
    </span>
  )
}
