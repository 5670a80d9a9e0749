import { TriangleAlert } from 'lucide-react'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Why what was asked of the server came to nothing; `own` where it did not get that far. */
export function Problem({ own = null }: { readonly own?: string | null }) {
  const { team } = useWorkbench()
  const told = useStore(team, (state) => state.problem)
  const problem = own ?? told
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
