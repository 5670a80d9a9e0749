import type { EmbeddedFont } from '../export-account'

/** Anything that could end a declaration, a rule or the style element. */
const unsafe = /[^\w\s.,+:-]/

/** Fonts come from Attest itself, so that one that does not look like a font is a bug. */
export function fontFace({ family, weight, style, dataUrl, unicodeRange }: EmbeddedFont): string {
  const values = [family, weight ?? '', style ?? '', unicodeRange ?? '']
  if (
    values.some((value) => unsafe.test(value)) ||
    !/^data:(?:font|application)\/[\w.+-]+;base64,[\w+/=]*$/.test(dataUrl)
  ) {
    throw new Error(`not an embedded font: ${family}`)
  }
  const optional = [
    weight && `font-weight:${weight};`,
    style && `font-style:${style};`,
    unicodeRange && `unicode-range:${unicodeRange};`,
  ]
  return `@font-face{font-family:"${family}";${optional.filter(Boolean).join('')}src:url(${dataUrl});}`
}
