import { useCallback, useState } from 'react'
import { kindNames } from '../../shared/account/kind'
import type { Branch, Codebook } from '../../shared/codebook/codebook'
import { type Choice, Picker } from '../craft/picker'
import { useWorkbench } from '../workbench'
import { findTags, withBelow } from './find-tags'
import { deleteTag, mergeTag, moveTag } from './reorganise'
import { listOnly } from './tag-filter'

interface TagActionsProps {
  readonly codebook: Codebook
  readonly branch: Branch
}

type Asking = 'move' | 'merge' | null

/** What can be done with a whole tag: hung elsewhere, merged into another, deleted. */
export function TagActions({ codebook, branch }: TagActionsProps) {
  const bench = useWorkbench()
  const [asking, setAsking] = useState<Asking>(null)
  const { tag, parent } = branch
  const find = useCallback(
    (typed: string): readonly Choice[] => {
      const own = withBelow(codebook, tag.id)
      const others = findTags(codebook, [tag.kind], typed).filter((found) => !own.has(found.branch.tag.id))
      const isTop = asking === 'move' && parent !== null && typed.trim() === ''
      const top: Choice = {
        id: tag.kind,
        words: `Right below ${kindNames[tag.kind].plural.toLowerCase()}`,
        kind: tag.kind,
      }
      const fits = others.filter((found) => asking !== 'move' || found.branch.tag.id !== parent)
      return [
        ...(isTop ? [top] : []),
        ...fits.map((found) => ({ id: found.branch.tag.id, words: found.branch.tag.name, aside: found.above })),
      ]
    },
    [codebook, tag, parent, asking],
  )
  const take = ({ id }: Choice) => {
    setAsking(null)
    const other = codebook.branches.get(id)?.tag
    if (asking === 'merge' && other) mergeTag(bench, tag, other)
    else if (asking === 'move') moveTag(bench, tag, other?.id ?? null)
    document.querySelector<HTMLElement>('.tag-tree [aria-selected=true]')?.focus()
  }
  if (asking)
    return (
      <div className="tag-asking">
        <Picker
          key={asking}
          label={asking === 'move' ? `Move “${tag.name}” below` : `Merge “${tag.name}” into`}
          placeholder={asking === 'move' ? 'Below which tag?' : 'Into which tag?'}
          find={find}
          none="No other tag of its kind is called that."
          onTake={take}
          onLeave={() => setAsking(null)}
        />
      </div>
    )
  return (
    <div className="tag-actions">
      <button type="button" className="btn small line" onClick={() => setAsking('move')}>
        Move…
      </button>
      <button type="button" className="btn small line" onClick={() => setAsking('merge')}>
        Merge into…
      </button>
      <button type="button" className="btn small line" onClick={() => listOnly(bench, tag)}>
        List only its passages
      </button>
      <button type="button" className="btn small line" onClick={() => deleteTag(bench, tag, parent ?? tag.kind)}>
        Delete
      </button>
    </div>
  )
}
