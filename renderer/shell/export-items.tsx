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
import type { CommandId } from '../../shared/commands'
import { type ExportFormat, exportFormats, exportNames } from '../../shared/exporting/format'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { useWorkbench } from '../workbench'

const commandOf = (format: ExportFormat): CommandId => `export.${format}`

interface ExportItemsProps {
  /** The button that they belong to. */
  readonly button: HTMLElement
  /** Opened by a key: the first item then has the keyboard. */
  readonly byKey: boolean
  readonly onClose: () => void
}

export function ExportItems({ button, byKey, onClose }: ExportItemsProps) {
  const bench = useWorkbench()
  const [active, setActive] = useState<number | null>(null)
  const items = useRef<(HTMLElement | null)[]>([])
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
      listRef: items,
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
        {exportFormats.map((format, index) => (
          <button
            type="button"
            key={format}
            ref={(element) => {
              items.current[index] = element
            }}
            role="menuitem"
            tabIndex={active === index ? 0 : -1}
            className="menu-item"
            {...getItemProps({
              onClick: () => {
                onClose()
                runCommand(commandOf(format), bench)
              },
            })}
          >
            {exportNames[format].name}…
            <Keys command={commandOf(format)} />
          </button>
        ))}
      </div>
    </FloatingFocusManager>
  )
}
