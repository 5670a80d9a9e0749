import { colours, shadows } from './colours'

const pairs = Object.entries({ ...colours, ...shadows })

const declarations = (theme: 0 | 1): string =>
  [`color-scheme:${theme === 0 ? 'light' : 'dark'}`, ...pairs.map(([name, pair]) => `--${name}:${pair[theme]}`)].join(
    ';',
  )

/** The colours as custom properties: as `data-theme` on the root says, otherwise as the system has them. */
export const themeSheet = [
  `:root,[data-theme=light]{${declarations(0)}}`,
  `[data-theme=dark]{${declarations(1)}}`,
  `@media (prefers-color-scheme:dark){:root:not([data-theme]){${declarations(1)}}}`,
].join('\n')
