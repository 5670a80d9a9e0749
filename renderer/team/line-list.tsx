import type { MeanwhileLine } from '../../shared/team/apart'
import type { RefusedLine } from '../../shared/team/refused-words'
import { Avatar } from '../controls/avatar'
import { showChange } from '../history/show-change'
import { showRecently } from '../shell/moment'
import { useClose } from '../shell/use-close'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

const bothWords = {
  'yours stands': 'You changed this too. Yours stands now; theirs is in the history.',
  'theirs stands': 'You changed this too. Theirs stands now; yours is in the history.',
} as const

type ListedLine = MeanwhileLine & Partial<Pick<RefusedLine, 'why'>>

/** Changes, oldest first; each leads to its passage. */
export function LineList({ lines }: { readonly lines: readonly ListedLine[] }) {
  return (
    <ul className="team-lines">
      {lines.map((line, i) => (
        <li key={`${line.entry} ${line.change}`}>
          <Line line={line} first={i === 0} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line, first }: { readonly line: ListedLine; readonly first: boolean }) {
  const bench = useWorkbench()
  const close = useClose()
  const { person, name, did, at, ranges, both, why } = line
  const colour = useStore(bench.account, ({ people }) => people[person]?.colour ?? 1)
  const me = useStore(bench.account, ({ head }) => head?.me === person)
  const words = (
    <>
      <Avatar person={{ name, colour }} me={me} />
      <span className="team-line-words">
        <b dir="auto">{name}</b> {did}
        {both && <small>{bothWords[both]}</small>}
        {why && <small className="quiet">{why}</small>}
      </span>
      <span className="team-state">{showRecently(at, Date.now())}</span>
    </>
  )
  if (!ranges) return <div className="team-line-row">{words}</div>
  const show = () => {
    close()
    // The dialog gives the focus back as it goes.
    setTimeout(() => {
      showChange(bench, line)
      bench.reader.get()?.focus()
    })
  }
  return (
    <button type="button" className="team-line-row" {...(first && { 'data-first': true })} onClick={show}>
      {words}
    </button>
  )
}
