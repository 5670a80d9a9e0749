import { CLICK_COMMAND, COMMAND_PRIORITY_LOW, type LexicalEditor } from 'lexical'
import type { AnnotationId } from '../../shared/account/annotation'
import { idsOf } from './mark-elements'

interface Activation {
  readonly id: AnnotationId
  readonly stack: readonly AnnotationId[]
}

/** Which passage of a stack (innermost first) a click means: the innermost, or the next outward of the one it meant before. */
export function passageClicked(stack: readonly AnnotationId[], before: Activation | null): AnnotationId | null {
  const again = before !== null && before.stack.join(' ') === stack.join(' ')
  const next = again ? stack.indexOf(before.id) + 1 : 0
  return stack[next % stack.length] ?? null
}

interface PointerParts {
  readonly editor: LexicalEditor
  readonly root: HTMLElement
  readonly active: () => AnnotationId | null
  readonly onHover: (id: AnnotationId | null) => void
  readonly onActivate: (id: AnnotationId | null, stack: readonly AnnotationId[]) => void
}

const stackUnder = ({ target }: Event): readonly AnnotationId[] => {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-a]') : null
  return mark ? idsOf(mark) : []
}

/** Pointing at passages and clicking them. Returns what undoes it. */
export function followPointer({ editor, root, active, onHover, onActivate }: PointerParts): () => void {
  let last: Activation | null = null

  function click(event: MouseEvent): boolean {
    if (event.button !== 0 || document.getSelection()?.isCollapsed === false) return false
    const stack = stackUnder(event)
    const id = passageClicked(stack, last?.id === active() ? last : null)
    last = id === null ? null : { id, stack }
    onActivate(id, stack)
    return false
  }

  const listeners = new AbortController()
  const { signal } = listeners
  const hover = (event: PointerEvent) => onHover(event.buttons === 0 ? (stackUnder(event)[0] ?? null) : null)
  root.addEventListener('pointermove', hover, { signal, passive: true })
  root.addEventListener('pointerleave', () => onHover(null), { signal })
  const unregister = editor.registerCommand(CLICK_COMMAND, click, COMMAND_PRIORITY_LOW)
  return () => {
    listeners.abort()
    unregister()
  }
}
