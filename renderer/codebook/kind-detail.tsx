import { type Kind, kindNames } from '../../shared/account/kind'
import type { Codebook } from '../../shared/codebook/codebook'
import { several } from '../../shared/text/phrases'
import { Keys } from '../commands/keys'
import { KindMark } from '../controls/kind-mark'
import { useWorkbench } from '../workbench'
import { focusTree } from './focus-tree'
import { NewTag } from './new-tag'
import { restoreTag } from './reorganise'
import { TagList } from './tag-list'

interface KindDetailProps {
  readonly kind: Kind
  readonly codebook: Codebook
  readonly readOnly: boolean
}

/** A kind, which is there in every account: tags are made below it, and those that were deleted come back from here. */
export function KindDetail({ kind, codebook, readOnly }: KindDetailProps) {
  const bench = useWorkbench()
  const { plural, about } = kindNames[kind]
  const tags = [...codebook.branches.values()].filter(({ tag }) => tag.kind === kind).length
  const deleted = codebook.deleted.filter((tag) => tag.kind === kind)
  return (
    <section
      className="tag-detail"
      aria-label={plural}
      onKeyDown={(event) => {
        if (event.key === 'Escape') focusTree(event)
      }}
    >
      <header className="tag-header">
        <KindMark kind={kind} />
        <h2>{plural}</h2>
        <p>
          {about}, {several(tags, 'tag')}
        </p>
      </header>
      {!readOnly && <NewTag kind={kind} parent={null} label={`New tag of ${plural.toLowerCase()}`} />}
      {tags === 0 && (
        <p className="tag-none">
          No tags yet. Name one above; then <Keys command="tag.codebook" aloud /> tags the active passage with it.
        </p>
      )}
      <TagList
        title="Deleted"
        tags={deleted}
        readOnly={readOnly}
        action="Bring back"
        onAct={(tag) => restoreTag(bench, tag)}
      />
    </section>
  )
}
