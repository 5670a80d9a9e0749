import { type RefObject, useEffect, useRef } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import { focusInView } from '../controls/focus-in-view'
import { useWanted } from '../shell/wanted-field'

/** Opens a fold when the details are wanted, with the keyboard in the first of them; wanted once more, it is folded. */
export function useFoldWanted(
  on: AnnotationId,
  open: boolean,
  setOpen: (open: boolean) => void,
): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null)
  const coming = useRef(false)
  useWanted(on, 'details', () => {
    coming.current = !open
    setOpen(!open)
  })
  useEffect(() => {
    if (!open || !coming.current) return
    coming.current = false
    focusInView(body.current?.querySelector<HTMLElement>('select, textarea') ?? null)
  }, [open])
  return body
}
