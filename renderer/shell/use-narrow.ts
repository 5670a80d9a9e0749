import { useSyncExternalStore } from 'react'

/** Narrower than this a sidebar would take room from the text; the style sheets say the same. */
const query = '(max-width: 1179px)'

function watch(listener: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

export const isNarrow = (): boolean => matchMedia(query).matches

export const useNarrow = (): boolean => useSyncExternalStore(watch, isNarrow)
