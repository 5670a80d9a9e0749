import { Info, X } from 'lucide-react'
import { IconButton } from '../controls/icon-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './banner.css'

/** What could not be opened or is damaged, one line each, until the person puts it away. */
export function Warnings() {
  const { account } = useWorkbench()
  const warnings = useStore(account, (state) => state.warnings)
  const standing = useStore(account, (state) => state.standing)
  return (
    <div className="warnings">
      {[...standing, ...warnings].map((warning) => (
        <div key={warning} className="banner calm">
          <Info size={16} strokeWidth={1.6} aria-hidden="true" />
          <p>{warning}</p>
          <IconButton
            icon={X}
            name="Put this message away"
            tipSide="end"
            small
            onClick={() => account.putAway(warning)}
          />
        </div>
      ))}
    </div>
  )
}
