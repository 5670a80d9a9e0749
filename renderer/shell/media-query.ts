/** Whether the window is as a media query says, now and as it changes. */
export interface MediaQuery {
  readonly matches: () => boolean
  readonly watch: (listener: () => void) => () => void
}

export const mediaQuery = (query: string): MediaQuery => ({
  matches: () => matchMedia(query).matches,
  watch: (listener) => {
    const media = matchMedia(query)
    media.addEventListener('change', listener)
    return () => media.removeEventListener('change', listener)
  },
})
