import type { ImportWarning } from '../../shared/importing/import-warning'

export interface CleanText {
  readonly text: string
  readonly warnings: readonly ImportWarning[]
}

/**
 * The form in which every text is frozen: LF line breaks, no control characters but tab and LF, whole characters only.
 * Nothing else is touched, no Unicode normalisation either, because offsets and hashes must not depend on its version.
 * A form feed or vertical tab becomes a line break: dropped, it would join two words.
 */
export function cleanText(text: string): CleanText {
  const warnings: ImportWarning[] = []
  const replace = (from: string, pattern: RegExp, by: string, kind: Counted) => {
    let count = 0
    const to = from.replace(pattern, () => {
      count++
      return by
    })
    if (count > 0) warnings.push({ kind, count })
    return to
  }
  let clean = text.replace(/^\uFEFF+/, '').replace(/\r\n|[\r\f\v]/g, '\n')
  clean = replace(clean, /[\0-\x08\x0E-\x1F]/g, '', 'control-characters-removed')
  clean = replace(clean, /\uFEFF/g, '', 'byte-order-marks-removed')
  clean = replace(clean, /\p{Surrogate}/gu, '\uFFFD', 'half-characters-replaced')
  return { text: clean, warnings }
}

type Counted = Extract<ImportWarning, { readonly count: number }>['kind']

/** Whether there is nothing a person could see: blanks, controls and invisible marks only. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cc}\p{Cf}]/u.test(text)
