import { type RefObject, useEffect, useRef } from 'react'

/** Gives the keyboard back to a button once what stood in its place is gone. @param open whether that is there */
export function useReturnFocus(open: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    const lost = document.activeElement === document.body
    if (wasOpen.current && !open && lost) button.current?.focus()
    wasOpen.current = open
  }, [open])
  return button
}
