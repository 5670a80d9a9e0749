import { startOf } from '../../account/range'
import { isolate } from '../../text/isolate'
import type { Passages } from '../cited-passage'
import { stepOf, type YardstickName } from '../yardstick'
import type { ReportFix } from './check'

/** What the button says that does it: “Use “likely””, “Cite ¶ 6”. */
export function fixWords(
  fix: ReportFix,
  yardstick: YardstickName,
  passages: Pick<Passages, 'annotation' | 'place'>,
): string {
  switch (fix.do) {
    case 'replace':
      return `Use “${isolate(fix.with)}”`
    case 'cite': {
      const annotation = passages.annotation(fix.annotation)
      const place = annotation && passages.place(startOf(annotation.ranges))
      return place === undefined ? 'Cite the passage' : `Cite ${place}`
    }
    case 'set-likelihood':
      return `Mark it “${stepOf(yardstick, fix.likelihood).terms[0]}”`
    case 'recite':
      return 'Look again'
    case 'make-judgment':
      return fix.likelihood
        ? `Make it a judgment: “${stepOf(yardstick, fix.likelihood).terms[0]}”`
        : 'Make it a judgment'
    case 'fill':
      return 'Fill it'
  }
}
