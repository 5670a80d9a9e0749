import { ChevronDown, ChevronRight } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { isKind, type Kind, kindNames } from '../../shared/account/kind'
import type { Codebook } from '../../shared/codebook/codebook'
import type { TagId } from '../../shared/codebook/tag'
import { KindMark } from '../controls/kind-mark'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { deleteTag, detailRefusal, moveTag } from './reorganise'
import { TagSwatch } from './tag-swatch'
import { placeBeside, type TreeRow, treeRows, treeStep } from './tree-rows'

interface TagTreeProps {
  readonly codebook: Codebook
  readonly chosen: TagId | Kind
  readonly readOnly: boolean
}

/** The codebook as it hangs. Whichever row has the focus is chosen; Enter goes on in what is known of it. */
export function TagTree({ codebook, chosen, readOnly }: TagTreeProps) {
  const bench = useWorkbench()
  const { account, view } = bench
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [dragged, setDragged] = useState<TagId | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => treeRows(codebook, closed), [codebook, closed])
  const byTag = useStore(bench.tagged, (known) => known)
  const counts = useStore(account, (state) => state.counts)
  const chosenRow = rows.find(({ id }) => id === chosen) ?? rows[0]

  const choose = (id: TagId | Kind) => view.update((state) => ({ ...state, chosenTag: id }))
  const focus = (id: string) => tree.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus()
  useEffect(() => {
    tree.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
  }, [])
  const fold = (id: string, open: boolean) =>
    setClosed((before) => {
      const after = new Set(before)
      if (open) after.delete(id)
      else after.add(id)
      return after
    })
  const press = (event: KeyboardEvent, row: TreeRow) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const { key, altKey } = event
    const { tag } = row
    if (altKey) {
      if (readOnly || !tag || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return
      event.preventDefault()
      const parent = placeBeside(codebook, tag.id, key)
      if (parent !== undefined) moveTag(bench, tag, parent)
      else
        account.say(
          key === 'ArrowLeft' ? 'It hangs right below its kind.' : 'There is no tag above it to hang it below.',
        )
      if (parent) fold(parent, true)
      return
    }
    const step = treeStep(rows, row.id, key)
    if (step && 'go' in step) focus(step.go)
    else if (step) fold(step.fold, step.open)
    else if (key === 'Enter' || key === 'F2') wantField(tag ? 'tag-name' : 'new-tag')
    else if (key === 'Insert' && !readOnly) wantField('new-tag')
    else if (key === 'Delete' && tag && !readOnly) deleteTag(bench, tag, row.parent ?? row.kind)
    else return
    event.preventDefault()
  }

  /** Whether what is dragged may be hung below a row. */
  const takes = (row: TreeRow): boolean => {
    const moved = dragged === null ? undefined : codebook.branches.get(dragged)
    if (!moved || moved.tag.kind !== row.kind) return false
    const parent = isKind(row.id) ? null : row.id
    return moved.parent !== parent && detailRefusal(bench, moved.tag.id, 'parent', parent) === undefined
  }
  const dropOn = (event: DragEvent, row: TreeRow) => {
    event.preventDefault()
    event.stopPropagation()
    const moved = dragged === null ? undefined : codebook.branches.get(dragged)
    if (moved && takes(row)) moveTag(bench, moved.tag, isKind(row.id) ? null : row.id)
    setDragged(null)
    setOver(null)
  }

  return (
    <div ref={tree} role="tree" aria-label="Tags" className="tag-tree">
      {rows.map((row) => {
        const { id, tag, kind, level } = row
        const number = tag ? byTag && (byTag.get(tag.id)?.size ?? 0) : counts[kind]
        return (
          <div
            key={id}
            data-id={id}
            role="treeitem"
            className="tag-row"
            tabIndex={row === chosenRow ? 0 : -1}
            aria-level={level}
            aria-posinset={row.place}
            aria-setsize={row.beside}
            aria-expanded={row.hasChildren ? row.open : undefined}
            aria-selected={row === chosenRow}
            data-over={over === id}
            style={{ paddingInlineStart: 4 + (level - 1) * 18 }}
            draggable={tag !== null && !readOnly}
            onFocus={() => choose(id)}
            onClick={() => focus(id)}
            onKeyDown={(event) => press(event, row)}
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (!takes(row)) return
              event.preventDefault()
              // Files may be dropped anywhere, and nothing else.
              event.stopPropagation()
              setOver(id)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => dropOn(event, row)}
          >
            <Twisty row={row} onFold={fold} />
            {tag ? <TagSwatch colour={tag.colour} /> : <KindMark kind={kind} />}
            <span className="tag-row-name cut">
              <bdi>{tag ? tag.name : kindNames[kind].plural}</bdi>
            </span>
            {tag?.key && (
              <kbd>
                <span className="unseen">key </span>
                {tag.key.toUpperCase()}
              </kbd>
            )}
            {number !== null && (
              <span className="tag-row-count">
                {number.toLocaleString('en')}
                <span className="unseen">{number === 1 ? ' passage' : ' passages'}</span>
              </span>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** By the pointer; the arrow keys do the same. */
function Twisty({ row, onFold }: { readonly row: TreeRow; readonly onFold: (id: string, open: boolean) => void }) {
  if (!row.hasChildren) return <span className="tag-twisty" />
  const Icon = row.open ? ChevronDown : ChevronRight
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the row's arrow keys do it
    <span className="tag-twisty" onClick={() => onFold(row.id, !row.open)}>
      <Icon size={14} strokeWidth={1.6} aria-hidden="true" />
    </span>
  )
}

/** Gives a field of what is chosen the keyboard. */
const wantField = (name: 'tag-name' | 'new-tag'): void =>
  document.querySelector<HTMLElement>(`.tag-detail [data-field="${name}"]`)?.focus()
