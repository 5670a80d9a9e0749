import { Info, X } from 'lucide-react'
import { IconButton } from '../controls/icon-button'
import { takenBackSentence } from '../keeper/problem-sentence'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './banner.css'

/** What could not be opened, is damaged or was taken back, one line each, until the person puts it away. */
export function Warnings() {
  const { account } = useWorkbench()
  const warnings = useStore(account, (state) => state.warnings)
  const standing = useStore(account, (state) => state.standing)
  const takenBack = useStore(account, (state) => state.takenBack)
  return (
    <div className="warnings">
      {[...standing, ...warnings].map((warning) => (
        <Warning key={warning} sentence={warning} onAway={() => account.putAway(warning)} />
      ))}
      {takenBack !== null && <Warning sentence={takenBackSentence(takenBack)} onAway={account.putTakenBackAway} />}
    </div>
  )
}

const Warning = ({ sentence, onAway }: { readonly sentence: string; readonly onAway: () => void }) => (
  <div className="banner calm">
    <Info size={16} strokeWidth={1.6} aria-hidden="true" />
    <p>{sentence}</p>
    <IconButton icon={X} name="Put this message away" tipSide="end" small onClick={onAway} />
  </div>
)
