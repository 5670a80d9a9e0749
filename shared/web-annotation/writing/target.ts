import type { Range } from '../../account/range'
import type { ExportAccount } from '../../exporting/export-account'
import type { CodePointMap } from '../../text/code-points'
import { describeQuote } from '../../text/quote'
import type { WebTarget } from '../model'
import { urn } from '../names'

/** A stretch of an account's text, to be found again by its place or by its words. */
export function targetOf({ id, text }: ExportAccount, codePoints: CodePointMap, range: Range): WebTarget {
  return {
    type: 'SpecificResource',
    source: urn(id),
    selector: [
      // Counted in code points, as the model prescribes, where Attest counts UTF-16 code units.
      { type: 'TextPositionSelector', start: codePoints.toCodePoint(range[0]), end: codePoints.toCodePoint(range[1]) },
      { type: 'TextQuoteSelector', ...describeQuote(text, range) },
    ],
  }
}
