import { ListChecks } from 'lucide-react'
import { CommandButton } from '../controls/command-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { useReviewCount } from './use-review-count'
import './talk-signs.css'

/** Lists only what needs review, and says how much that is. */
export function ReviewButton({ enabled }: { readonly enabled: boolean }) {
  const { view } = useWorkbench()
  const reviewing = useStore(view, (state) => state.reviewing)
  const count = useReviewCount()
  return (
    <span className="counted">
      <CommandButton
        command="review.filter"
        icon={ListChecks}
        name={`Needs review: ${count.toLocaleString('en')}`}
        enabled={enabled}
        pressed={reviewing}
      />
      {count > 0 && (
        <span className="count-sign" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </span>
  )
}
