import { X } from 'lucide-react'
import { useMemo } from 'react'
import { CommandButton } from '../controls/command-button'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { keptTo } from './tag-filter'
import { TagSwatch } from './tag-swatch'
import { useCodebook } from './use-codebook'
import { useTagFilter } from './use-tag-filter'
import '../talk/review-bar.css'

/** Above the cards while only what has a tag is listed. */
export function TagFilterBar() {
  const { account, view } = useWorkbench()
  const filter = useStore(view, (state) => state.tagFilter)
  const tag = useCodebook().of(filter ?? '')
  const annotations = useStore(account, (state) => state.annotations)
  const wanted = useTagFilter()
  const count = useMemo(() => keptTo(annotations, wanted, null).length, [annotations, wanted])
  if (!tag) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="margin-filter review-bar" role="group" aria-label="Tag listed">
      <TagSwatch colour={tag.colour} />
      <b className="cut" dir="auto">
        {tag.name}
      </b>
      <span className="filter-count">{count.toLocaleString('en')}</span>
      <span className="review-bar-gap" />
      <CommandButton command="filter.tag" icon={X} name="List all again" tipSide="end" small />
    </div>
  )
}
