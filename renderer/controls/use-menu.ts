import {
  type UseDismissProps,
  type UseFloatingOptions,
  useDismiss,
  useFloating,
  useInteractions,
  useListNavigation,
  useRole,
} from '@floating-ui/react'
import { useRef, useState } from 'react'
import '../shell/menu.css'

interface MenuOptions extends Pick<UseFloatingOptions, 'elements' | 'placement' | 'middleware'> {
  readonly onClose: () => void
  /** Its first item has the keyboard from the beginning. */
  readonly byKey: boolean
  readonly dismiss?: UseDismissProps
}

/** An open menu through whose items the arrows go; it closes with Escape or a click elsewhere. */
export function useMenu({ onClose, byKey, dismiss, ...floating }: MenuOptions) {
  const [active, setActive] = useState<number | null>(byKey ? 0 : null)
  const elements = useRef<(HTMLElement | null)[]>([])
  const { refs, floatingStyles, context } = useFloating({
    ...floating,
    open: true,
    onOpenChange: (open) => open || onClose(),
  })
  const { getFloatingProps, getItemProps } = useInteractions([
    useDismiss(context, dismiss),
    useRole(context, { role: 'menu' }),
    useListNavigation(context, {
      listRef: elements,
      activeIndex: active,
      onNavigate: setActive,
      focusItemOnOpen: byKey,
      loop: true,
    }),
  ])
  /** What makes a button an item. @param act what it does once the menu is closed */
  const itemProps = (index: number, act: () => void) => ({
    ref: (element: HTMLElement | null) => {
      elements.current[index] = element
    },
    role: 'menuitem',
    tabIndex: active === index ? 0 : -1,
    className: 'menu-item',
    ...getItemProps({
      onClick: () => {
        onClose()
        act()
      },
    }),
  })
  return { refs, floatingStyles, context, getFloatingProps, itemProps }
}
