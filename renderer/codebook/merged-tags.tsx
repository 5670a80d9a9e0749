import type { Tag } from '../../shared/codebook/tag'
import { useWorkbench } from '../workbench'
import { takeOut } from './reorganise'
import { TagSwatch } from './tag-swatch'

/** Tags that went into another, each with the way out again. */
export function MergedTags({ merged, readOnly }: { readonly merged: readonly Tag[]; readonly readOnly: boolean }) {
  const bench = useWorkbench()
  if (merged.length === 0) return null
  return (
    <div className="tag-part">
      <h3>Went into it</h3>
      <ul>
        {merged.map((tag) => (
          <li key={tag.id} className="tag-line">
            <TagSwatch colour={tag.colour} />
            <span className="tag-line-name cut">
              <bdi>{tag.name}</bdi>
            </span>
            {!readOnly && (
              <button type="button" className="btn small line" onClick={() => takeOut(bench, tag)}>
                Take out again<span className="unseen"> {tag.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
