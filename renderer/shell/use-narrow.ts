import { useSyncExternalStore } from 'react'
import { mediaQuery } from './media-query'

/** Narrower than this a sidebar would take room from the text; the style sheets say the same. */
const narrow = mediaQuery('(max-width: 1179px)')

export const isNarrow = narrow.matches

export const useNarrow = (): boolean => useSyncExternalStore(narrow.watch, narrow.matches)
