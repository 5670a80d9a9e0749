import type { Settings } from '../../shared/settings'

/** In sizes of the text, so that a line holds as many words in large type as in small. */
const lineLengths = { narrow: 30, medium: 35, wide: 42 } as const

/** Type on a wide window is this much larger; `layout.css` says what is wide. */
const wideScale = 19 / 17

/** Whole pixels, so that all lines are equally far apart. */
const leadingOf = (size: number): number => Math.round((size * 28) / 17)

/** Shows how this person likes to read: theme, size of the text, length of its lines. */
export function applySettings(root: HTMLElement, { theme, textSize, lineWidth }: Settings): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const wideSize = Math.round(textSize * wideScale)
  const properties = {
    '--text-size': `${textSize}px`,
    '--text-leading': `${leadingOf(textSize)}px`,
    '--wide-text-size': `${wideSize}px`,
    '--wide-text-leading': `${leadingOf(wideSize) + 2}px`,
    '--line-length': String(lineLengths[lineWidth]),
  }
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value)
}
