import { TriangleAlert } from 'lucide-react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** The server cannot read all of what has happened to the team: its owner looks through it and says that it is right. */
export function UnsureTeam() {
  const { team } = useWorkbench()
  const unsure = useStore(team, (state) => state.unsure)
  const busy = useStore(team, ({ asked }) => asked === 'confirm')
  if (!unsure) return null
  return (
    <div className="team-unsure">
      <p className="team-problem">
        <TriangleAlert size={15} strokeWidth={1.6} aria-hidden="true" />
        The server’s record of this team is damaged, and it lets nobody in but you. Somebody whom you removed may be
        listed again, and an invitation that you took back may be open: remove and take back what should not be here.
      </p>
      <button type="button" className="btn small line" disabled={busy} onClick={() => team.ask({ do: 'confirm' })}>
        The team is right; let it in
      </button>
    </div>
  )
}
