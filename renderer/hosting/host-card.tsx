import {
  FloatingFocusManager,
  offset,
  shift,
  useDismiss,
  useFloating,
  useInteractions,
  useRole,
} from '@floating-ui/react'
import type { Hosting } from '../../shared/team/hosting'
import { useWorkbench } from '../workbench'
import { connectedNames } from './host-words'
import '../shell/menu.css'

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
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (open) => open || onClose(),
    elements: { reference: button },
    placement: 'top-start',
    middleware: [offset(6), shift({ padding: 8 })],
  })
  const { getFloatingProps } = useInteractions([useDismiss(context), useRole(context, { role: 'dialog' })])
  return (
    <FloatingFocusManager context={context} modal={false}>
      <div
        ref={refs.setFloating}
        className="menu host-card"
        style={floatingStyles}
        {...getFloatingProps({ 'aria-label': 'This computer hosts a team' })}
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
      </div>
    </FloatingFocusManager>
  )
}
