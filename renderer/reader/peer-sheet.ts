import { colourCount } from '../../shared/account/distinct-colours'
import { type ColourName, colours } from '../theme/colours'

/** 18 %, as two hexadecimal digits. */
const wash = '2e'

const rules = (theme: 0 | 1, within: string): string =>
  Array.from({ length: colourCount }, (_, i) => `peer-${i + 1}` as ColourName)
    .map((name) => `${within}::highlight(${name}){background-color:${colours[name][theme]}${wash}}`)
    .join('\n')

/** What others have selected. Older runtimes resolve no custom property in a highlight, so each theme is written out. */
export const peerSheet = [
  rules(0, ''),
  rules(1, '[data-theme=dark] '),
  `@media (prefers-color-scheme:dark){${rules(1, ':root:not([data-theme]) ')}}`,
].join('\n')
