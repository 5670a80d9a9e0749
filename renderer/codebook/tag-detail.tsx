import { useRef } from 'react'
import { kindNames } from '../../shared/account/kind'
import { type Branch, type Codebook, pathOf } from '../../shared/codebook/codebook'
import { several } from '../../shared/text/phrases'
import { moveFocus } from '../library/move-focus'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { focusTree } from './focus-tree'
import { NewTag } from './new-tag'
import { takeOut } from './reorganise'
import { TagActions } from './tag-actions'
import { TagFields } from './tag-fields'
import { TagList } from './tag-list'
import { TagPassages } from './tag-passages'
import { TagSwatch } from './tag-swatch'

interface TagDetailProps {
  readonly codebook: Codebook
  readonly branch: Branch
  readonly readOnly: boolean
}

/** All of a tag: what it is, what can be done with it, and the passages that have it. */
export function TagDetail({ codebook, branch, readOnly }: TagDetailProps) {
  const bench = useWorkbench()
  const { tagged } = bench
  const byTag = useStore(tagged, (known) => known)
  const detail = useRef<HTMLElement>(null)
  const { tag, parent } = branch
  const above = [kindNames[tag.kind].plural, ...pathOf(codebook, tag.id).slice(0, -1)].join(' / ')
  const passages = byTag?.get(tag.id)
  return (
    <section
      ref={detail}
      className="tag-detail"
      aria-label={tag.name}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return
        const isField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
        if (!isField && moveFocus(event, detail.current)) return
        if (event.key === 'Escape') focusTree(event)
      }}
    >
      <header className="tag-header">
        <TagSwatch colour={tag.colour} />
        <h2>
          <bdi>{tag.name}</bdi>
        </h2>
        <p>
          <bdi>{above}</bdi>
          {byTag && `, ${several(passages?.size ?? 0, 'passage')}`}
        </p>
      </header>
      <TagFields tag={tag} readOnly={readOnly} />
      {!readOnly && <TagActions codebook={codebook} branch={branch} />}
      {!readOnly && <NewTag kind={tag.kind} parent={tag.id} label={`New tag below “${tag.name}”`} />}
      <TagList
        title="Went into it"
        tags={branch.merged}
        readOnly={readOnly}
        action="Take out again"
        onAct={(merged) => takeOut(bench, merged)}
      />
      {byTag && <TagPassages tag={tag} parent={parent} ids={passages} readOnly={readOnly} />}
    </section>
  )
}
