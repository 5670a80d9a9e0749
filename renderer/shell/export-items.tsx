import {
  FloatingFocusManager,
  offset,
  shift,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react'
import { useRef, useState } from 'react'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { useWorkbench } from '../workbench'
import type { ExportItem } from './export-menu'

interface ExportItemsProps {
  /** The button that they belong to. */
  readonly button: HTMLElement
  readonly items: readonly ExportItem[]
  /** Opened by a key: the first item then has the keyboard. */
  readonly byKey: boolean
  readonly onClose: () => void
}

export function ExportItems({ button, items, byKey, onClose }: ExportItemsProps) {
  const bench = useWorkbench()
  const [active, setActive] = useState<number | null>(null)
  const elements = useRef<(HTMLElement | null)[]>([])
  const { refs, floatingStyles, context } = useFloating({
    open: true,
    onOpenChange: (open) => open || onClose(),
    elements: { reference: button },
    placement: 'bottom-end',
    middleware: [offset(6), shift({ padding: 8 })],
  })
  const { getFloatingProps, getItemProps } = useInteractions([
    useDismiss(context),
    useRole(context, { role: 'menu' }),
    useListNavigation(context, {
      listRef: elements,
      activeIndex: active,
      onNavigate: setActive,
      focusItemOnOpen: byKey,
      loop: true,
    }),
  ])
  return (
    <FloatingFocusManager context={context} modal={false}>
      <div
        ref={refs.setFloating}
        className="menu"
        style={floatingStyles}
        {...getFloatingProps({ 'aria-label': 'Export' })}
      >
        {items.map(({ command, name }, index) => (
          <button
            type="button"
            key={command}
            ref={(element) => {
              elements.current[index] = element
            }}
            role="menuitem"
            tabIndex={active === index ? 0 : -1}
            className="menu-item"
            {...getItemProps({
              onClick: () => {
                onClose()
                runCommand(command, bench)
              },
            })}
          >
            {name}…
            <Keys command={command} />
          </button>
        ))}
      </div>
    </FloatingFocusManager>
  )
}
