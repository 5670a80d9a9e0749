import type { Tag } from '../../shared/codebook/tag'
import { TagSwatch } from './tag-swatch'

interface TagListProps {
  readonly title: string
  readonly tags: readonly Tag[]
  readonly readOnly: boolean
  /** What can be done with each, in words. */
  readonly action: string
  readonly onAct: (tag: Tag) => void
}

/** Tags that stand nowhere in the tree, each with the way back. */
export function TagList({ title, tags, readOnly, action, onAct }: TagListProps) {
  if (tags.length === 0) return null
  return (
    <div className="tag-part">
      <h3>{title}</h3>
      <ul>
        {tags.map((tag) => (
          <li key={tag.id} className="tag-line">
            <TagSwatch colour={tag.colour} />
            <span className="tag-line-name cut">
              <bdi>{tag.name}</bdi>
            </span>
            {!readOnly && (
              <button type="button" className="btn small line" onClick={() => onAct(tag)}>
                {action}
                <span className="unseen"> {tag.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
