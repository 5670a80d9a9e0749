import type { Tag } from '../../shared/codebook/tag'
import { useWorkbench } from '../workbench'
import { restoreTag } from './reorganise'
import { TagSwatch } from './tag-swatch'

/** Tags that were deleted, each with the way back. */
export function DeletedTags({ deleted, readOnly }: { readonly deleted: readonly Tag[]; readonly readOnly: boolean }) {
  const bench = useWorkbench()
  if (deleted.length === 0) return null
  return (
    <div className="tag-part">
      <h3>Deleted</h3>
      <ul>
        {deleted.map((tag) => (
          <li key={tag.id} className="tag-line">
            <TagSwatch colour={tag.colour} />
            <span className="tag-line-name cut">
              <bdi>{tag.name}</bdi>
            </span>
            {!readOnly && (
              <button type="button" className="btn small line" onClick={() => restoreTag(bench, tag)}>
                Bring back<span className="unseen"> {tag.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
