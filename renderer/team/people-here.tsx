import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../controls/avatar'
import { later } from '../shell/later'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { goTo } from './go-to'
import { whereabouts } from './here'
import { useTeammates } from './use-teammates'
import './people-here.css'

const PeopleList = later(() => import('./people-list').then(({ PeopleList }) => PeopleList))

/** As many as are shown before the rest is a number. */
const most = 4

/** In the top bar: this person and the rest of the team. A click on somebody who is here leads to where they are. */
export function PeopleHere() {
  const bench = useWorkbench()
  const shared = useStore(bench.team, ({ status }) => status !== null)
  const name = useStore(bench.view, (state) => state.name)
  const blocks = useStore(bench.account, ({ account }) => account?.blocks)
  const mates = useTeammates()
  const [button, setButton] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  if (!shared || !blocks) return null
  const shown = mates.slice(0, mates.length > most - 1 ? most - 2 : most - 1)
  const rest = mates.length - shown.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="people" role="group" aria-label="People">
      <span className="person" data-tip="You" data-tip-side="end">
        <Avatar person={{ name, colour: 1 }} me />
      </span>
      {shown.map(({ person, name, colour, peer }) => {
        const words = `${name} ${whereabouts(peer, blocks)}`
        return (
          <button
            type="button"
            key={person}
            className="person"
            data-tip={words}
            data-tip-side="end"
            aria-disabled={!peer}
            onClick={() => peer && goTo(bench, peer)}
          >
            <Avatar person={{ name, colour }} me={false} away={!peer} />
            <span className="unseen">{peer ? `${words}: go there` : words}</span>
          </button>
        )
      })}
      <button
        type="button"
        ref={setButton}
        className="people-more"
        aria-haspopup="dialog"
        aria-expanded={open}
        data-tip="Who is here, and whom to follow"
        data-tip-side="end"
        onClick={() => setOpen(!open)}
      >
        {rest > 0 && <span aria-hidden="true">+{rest}</span>}
        <ChevronDown size={14} strokeWidth={1.6} aria-hidden="true" />
        <span className="unseen">Who is here</span>
      </button>
      {open && button && <PeopleList button={button} onClose={() => setOpen(false)} />}
    </div>
  )
}
