import type { ReportBlock } from '../report'
import { type YardstickName, yardsticks } from '../yardstick'
import { inlinesOf, paragraph, table } from './blocks'
import type { Filling } from './filling'

/** How the words of the scale are meant, and what confidence is. */
export function yardstickSection({ head: { yardstick } }: Filling): readonly ReportBlock[] {
  const { name, source, steps } = yardsticks[yardstick]
  return [
    paragraph(`Words of likelihood in this report are those of the ${name} scale: ${source}. ${remarks[yardstick]}`),
    table(
      ['Term', 'Chance'],
      steps.map(({ terms, range: [from, to] }) => [inlinesOf(terms.join(', ')), inlinesOf(`${from} to ${to}%`)]),
    ),
    paragraph(
      'Confidence is not likelihood: it says how well a judgment is founded. High confidence rests on good sources that are independent of each other, moderate confidence on credible ones that are not enough, low confidence on few or doubtful ones or on much that had to be assumed.',
    ),
  ]
}

const remarks: { readonly [N in YardstickName]: string } = {
  'icd-203': 'Terms on one line mean the same.',
  phia: 'Terms on one line mean the same; the gaps between the ranges are meant, since nobody judges as finely as that.',
}
