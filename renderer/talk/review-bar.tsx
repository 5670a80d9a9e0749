import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { CommandButton } from '../controls/command-button'
import { useReviewCount } from './use-review-count'
import './review-bar.css'

/** Above the cards while only what needs review is listed: how much that is, and the ways through it and out of it. */
export function ReviewBar() {
  const count = useReviewCount()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="margin-filter review-bar" role="group" aria-label="Review">
      <b>Needs review</b>
      <span className="filter-count">{count.toLocaleString('en')}</span>
      <span className="review-bar-gap" />
      <CommandButton command="review.previous" icon={ChevronUp} tipSide="end" small />
      <CommandButton command="review.next" icon={ChevronDown} tipSide="end" small />
      <CommandButton command="review.filter" icon={X} name="List all again" tipSide="end" small />
    </div>
  )
}
