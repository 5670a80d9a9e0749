import { type RefObject, useLayoutEffect } from 'react'

/** Keeps a text field as high as what is in it. */
export function useOwnHeight(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows from what is in it
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [text, field])
}
