import { Check } from 'lucide-react'
import { useId, useState } from 'react'
import { countOf, type Listed } from '../../shared/merging/listed'
import { moreWords } from '../../shared/merging/readable-report'
import type { ChangeLine, Contribution, MergeReport } from '../../shared/merging/report'
import type { NameOf } from '../../shared/merging/sentences'
import { tallyWords } from '../../shared/merging/summary'
import { Avatar } from '../controls/avatar'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { ShowPassage } from './show-passage'

interface ContributionListProps {
  readonly heading: string
  readonly contributions: Listed<Contribution>
  readonly report: MergeReport
  readonly nameOf: NameOf
  readonly merged: boolean
  readonly sentence: (line: ChangeLine) => string
}

/** What was settled by itself, person by person. */
export function ContributionList({ heading, contributions, report, nameOf, merged, sentence }: ContributionListProps) {
  const { account } = useWorkbench()
  const me = useStore(account, (state) => state.head?.me)
  const { items, more } = contributions
  if (items.length === 0) return null
  return (
    <section className="settled">
      <h3>{heading}</h3>
      {items.map(({ person, tally, lines }) => (
        <div key={person} className="contribution">
          <p className="contribution-head">
            <Avatar person={person === null ? undefined : report.people[person]} me={person === me} />
            <b dir="auto">{capital(nameOf(person))}</b>
            <span>{tallyWords(tally)}</span>
          </p>
          <LineList lines={lines} merged={merged} sentence={sentence} />
        </div>
      ))}
      {more > 0 && <p>{moreWords(more)} people</p>}
    </section>
  )
}

const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1)

/** As many as are listed before somebody asks for the others. */
const first = 3

export function LineList({
  lines,
  merged,
  sentence,
}: {
  readonly lines: Listed<ChangeLine>
  /** Only what is merged stands in the account, and can be shown there. */
  readonly merged: boolean
  readonly sentence: (line: ChangeLine) => string
}) {
  const [all, setAll] = useState(false)
  const id = useId()
  const { items, more } = lines
  if (items.length === 0) return null
  const hidden = countOf(lines) - first
  return (
    <>
      <ul id={id} className="settled-lines">
        {(all ? items : items.slice(0, first)).map((line) => (
          <li key={line.values[0]}>
            <Check size={14} strokeWidth={2} aria-hidden="true" />
            <span>{sentence(line)}</span>
            {merged && 'passage' in line && line.passage && <ShowPassage passage={line.passage} />}
          </li>
        ))}
        {all && more > 0 && <li className="settled-more">{moreWords(more)}</li>}
      </ul>
      {hidden > 0 && (
        <button type="button" className="btn small" aria-expanded={all} aria-controls={id} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${hidden.toLocaleString('en')} more`}
        </button>
      )}
    </>
  )
}
