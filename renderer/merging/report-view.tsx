import type { Listed } from '../../shared/merging/listed'
import { countOf } from '../../shared/merging/listed'
import { moreWords } from '../../shared/merging/readable-report'
import type { MergeReport } from '../../shared/merging/report'
import { bothSentence, lineSentence, type NameOf } from '../../shared/merging/sentences'
import { openQuestions } from '../../shared/merging/summary'
import { ContributionList, LineList } from './contribution-list'
import { DetailItem } from './detail-item'
import { DecisionItem, DeletionItem, PairItem, TitleItem } from './questions'
import { TwinsItem } from './twins-item'

interface ReportViewProps {
  readonly report: MergeReport
  readonly nameOf: NameOf
  readonly merged: boolean
}

/** A merge report: what waits for a decision first, then what was settled, in sentences. */
export function ReportView(props: ReportViewProps) {
  const { report, nameOf } = props
  const { title, decisions, details, deletions, pairs, twins, came, stayed, both } = report
  const sentence = (line: Parameters<typeof lineSentence>[0]) => lineSentence(line, nameOf)
  return (
    <>
      {openQuestions(report) > 0 && (
        <ul className="questions" aria-label="To decide">
          {title && <TitleItem title={title} {...props} />}
          {decisions.items.map((decision) => (
            <DecisionItem key={decision.values[0]} decision={decision} {...props} />
          ))}
          <More of={decisions} />
          {details.items.map((met) => (
            <DetailItem key={met.values.join()} met={met} {...props} />
          ))}
          <More of={details} />
          {deletions.items.map((deletion) => (
            <DeletionItem key={deletion.passage.id} deletion={deletion} {...props} />
          ))}
          <More of={deletions} />
          {twins.length > 1 && <TwinsItem twins={twins} merged={props.merged} />}
          {pairs.items.map((pair) => (
            <PairItem key={pair.ours.id} pair={pair} {...props} />
          ))}
          <More of={pairs} />
        </ul>
      )}
      <ContributionList
        heading={props.merged ? 'What came in' : 'What comes in'}
        contributions={came}
        sentence={sentence}
        {...props}
      />
      {countOf(both) > 0 && (
        <section className="settled">
          <h3>Done on both sides</h3>
          <LineList lines={both} merged={props.merged} sentence={(line) => bothSentence(line, nameOf)} />
        </section>
      )}
      <ContributionList heading="Here and not in the copy" contributions={stayed} sentence={sentence} {...props} />
    </>
  )
}

function More({ of: { more } }: { readonly of: Listed<unknown> }) {
  return more > 0 ? <li className="question question-more">{moreWords(more)}, which stay as they are</li> : null
}
