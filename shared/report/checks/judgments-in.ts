import type { AnnotationId } from '../../account/annotation'
import type { Judgment, ReportText } from '../report'
import { citationMark, citationsIn, wordsOf } from '../words'
import type { ReportPlace } from './check'

/** A paragraph that is a judgment. */
export interface JudgmentAt {
  readonly place: ReportPlace
  readonly words: string
  readonly judgment: Judgment
  /** The claims of the account that it rests on, cited in it or named beside it; each once. */
  readonly claims: readonly AnnotationId[]
  /** It rests on claims of other accounts too, or on those alone. */
  readonly restsElsewhere: boolean
}

/** Those that say anything. @param account which the report is on */
export const judgmentsIn = ({ blocks }: ReportText, account: string): readonly JudgmentAt[] =>
  blocks.flatMap((block, index): readonly JudgmentAt[] => {
    if (block.type !== 'paragraph' || !block.judgment) return []
    const words = wordsOf(block)
    if (words.replaceAll(citationMark, '').trim() === '') return []
    const cited = citationsIn(block)
      .map(({ citation }) => citation)
      .filter(({ cited }) => cited.kind === 'claim')
    const here = cited.filter((citation) => citation.account === account)
    return [
      {
        place: { block: index, from: 0, to: words.length },
        words,
        judgment: block.judgment,
        claims: [...new Set([...here.map(({ annotation }) => annotation), ...block.judgment.restsOn])],
        restsElsewhere: here.length < cited.length,
      },
    ]
  })
