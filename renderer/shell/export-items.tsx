import { FloatingFocusManager, offset, shift } from '@floating-ui/react'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { useMenu } from '../controls/use-menu'
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
  const { refs, floatingStyles, context, getFloatingProps, itemProps } = useMenu({
    ...{ onClose, byKey },
    elements: { reference: button },
    placement: 'bottom-end',
    middleware: [offset(6), shift({ padding: 8 })],
  })
  return (
    <FloatingFocusManager context={context} modal={false}>
      <div
        ref={refs.setFloating}
        className="menu"
        style={floatingStyles}
        {...getFloatingProps({ 'aria-label': 'Export' })}
      >
        {items.map(({ command, name }, index) => (
          <button type="button" key={command} {...itemProps(index, () => runCommand(command, bench))}>
            {name}…
            <Keys command={command} />
          </button>
        ))}
      </div>
    </FloatingFocusManager>
  )
}
