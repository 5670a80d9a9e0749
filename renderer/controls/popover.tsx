import {
  FloatingFocusManager,
  offset,
  type Placement,
  shift,
  useDismiss,
  useFloating,
  useInteractions,
  useRole,
} from '@floating-ui/react'
import type { ReactNode } from 'react'
import '../shell/menu.css'

interface PopoverProps {
  /** The button that it belongs to. */
  readonly button: HTMLElement
  readonly placement: Placement
  readonly label: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something to read and act on beside a button; it goes with Escape or a click elsewhere. */
export function Popover({ button, placement, label, className, onClose, children }: PopoverProps) {
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (open) => open || onClose(),
    elements: { reference: button },
    placement,
    middleware: [offset(6), shift({ padding: 8 })],
  })
  const { getFloatingProps } = useInteractions([useDismiss(context), useRole(context, { role: 'dialog' })])
  return (
    <FloatingFocusManager context={context} modal={false}>
      <div
        ref={refs.setFloating}
        className={`menu ${className}`}
        style={floatingStyles}
        {...getFloatingProps({ 'aria-label': label })}
      >
        {children}
      </div>
    </FloatingFocusManager>
  )
}
