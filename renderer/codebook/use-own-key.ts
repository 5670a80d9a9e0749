import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import type { Tag } from '../../shared/codebook/tag'

/** How long a key stands alone before it is taken for a tag’s, in ms: whoever begins a name with it has gone on by then. */
const alone = 250

/**
 * Takes a tag whose key was pressed first and stands alone in the field.
 * @returns what listens to all keys of the field: any other one, also of the list, means something else
 */
export function useOwnKey(
  typed: string,
  tagOf: (key: string) => Tag | undefined,
  take: (tag: Tag) => void,
): (event: KeyboardEvent) => void {
  const [pressed, setPressed] = useState<Tag>()
  const takeNow = useEffectEvent(take)
  useEffect(() => {
    if (!pressed || typed.toLowerCase() !== pressed.key) return
    const timer = setTimeout(() => takeNow(pressed), alone)
    return () => clearTimeout(timer)
  }, [pressed, typed])
  return ({ key, ctrlKey, metaKey, altKey, nativeEvent: { isComposing } }) => {
    const isFirst = typed === '' && !ctrlKey && !metaKey && !altKey && !isComposing
    setPressed(isFirst ? tagOf(key) : undefined)
  }
}
