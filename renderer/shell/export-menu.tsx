import {
  FloatingFocusManager,
  offset,
  shift,
  useClick,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react'
import { Download } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CommandId } from '../../shared/commands'
import { type ExportFormat, exportFormats, exportNames } from '../../shared/exporting/format'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { useWorkbench } from '../workbench'
import './menu.css'

const commandOf = (format: ExportFormat): CommandId => `export.${format}`

export function ExportMenu({ enabled }: { readonly enabled: boolean }) {
  const bench = useWorkbench()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState<number | null>(null)
  const items = useRef<(HTMLElement | null)[]>([])
  const { refs, floatingStyles, context } = useFloating({
    open,
    onOpenChange: setOpen,
    placement: 'bottom-end',
    middleware: [offset(6), shift({ padding: 8 })],
  })
  const { getReferenceProps, getFloatingProps, getItemProps } = useInteractions([
    useClick(context, { enabled }),
    useDismiss(context),
    useRole(context, { role: 'menu' }),
    useListNavigation(context, { listRef: items, activeIndex: active, onNavigate: setActive, loop: true }),
  ])
  return (
    <>
      <button
        type="button"
        ref={refs.setReference}
        className="btn line"
        aria-disabled={!enabled}
        {...getReferenceProps()}
      >
        <Download size={16} strokeWidth={1.6} aria-hidden="true" />
        Export
      </button>
      {open && (
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
                    setOpen(false)
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
      )}
    </>
  )
}
