import type { Settings } from '../../shared/settings'
import { themeSheet } from './theme-sheet'

/** A constructed sheet, because the page's security policy forbids `<style>` elements. */
export function adoptTheme(document: Document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(themeSheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

/** Line lengths in characters of the text's own size, so that a line holds as many words in large type as in small. */
const measures = { narrow: 30, medium: 35, wide: 42 } as const

/** Shows how this person likes to read: theme, size of the text, length of its lines. */
export function applySettings(root: HTMLElement, { theme, textSize, lineWidth }: Settings): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  root.style.setProperty('--text-size', `${textSize}px`)
  root.style.setProperty('--measure', `${measures[lineWidth] * textSize}px`)
}
