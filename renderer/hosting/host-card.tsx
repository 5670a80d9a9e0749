import type { Hosting } from '../../shared/team/hosting'
import { Popover } from '../controls/popover'
import { useWorkbench } from '../workbench'
import { connectedNames } from './host-words'

interface HostCardProps {
  readonly hosting: Hosting
  /** The button that it belongs to. */
  readonly button: HTMLElement
  readonly onClose: () => void
}

/** Who is connected to this computer, and the end of it. */
export function HostCard({ hosting, button, onClose }: HostCardProps) {
  const { host } = useWorkbench()
  const names = connectedNames(hosting)
  return (
    <Popover
      button={button}
      placement="top-start"
      label="This computer hosts a team"
      className="host-card"
      onClose={onClose}
    >
      <p>
        This computer hosts a team on {hosting.on}
        {hosting.isFindable ? ', and can be found there again by those who were invited.' : '.'}
      </p>
      {names.length > 0 && (
        <ul aria-label="Connected">
          {names.map((name) => (
            <li key={name} className="cut" dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        className="btn small line"
        onClick={() => {
          onClose()
          host.stop()
        }}
      >
        Stop hosting
      </button>
    </Popover>
  )
}
