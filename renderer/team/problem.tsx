import { TriangleAlert } from 'lucide-react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Why what was asked of the server came to nothing. */
export function Problem() {
  const { team } = useWorkbench()
  const problem = useStore(team, (state) => state.problem)
  return (
    <div role="alert">
      {problem !== null && (
        <p className="team-problem">
          <TriangleAlert size={15} strokeWidth={1.6} aria-hidden="true" />
          {problem}
        </p>
      )}
    </div>
  )
}
