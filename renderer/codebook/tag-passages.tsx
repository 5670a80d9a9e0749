import { useState } from 'react'
import { type AnnotationId, compareAnnotations } from '../../shared/account/annotation'
import { shortQuote } from '../../shared/account/short-quote'
import type { Tag, TagId } from '../../shared/codebook/tag'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { splitOff } from './reorganise'
import { TagNameForm } from './tag-name-form'

/** No more than can be looked through. */
const most = 200

interface TagPassagesProps {
  readonly tag: Tag
  readonly parent: TagId | null
  readonly ids: ReadonlySet<AnnotationId> | undefined
  readonly readOnly: boolean
}

/** The passages that have a tag. Each leads to its place; those that are chosen can be moved to a new tag. */
export function TagPassages({ tag, parent, ids, readOnly }: TagPassagesProps) {
  const { account, view } = useWorkbench()
  const text = useStore(account, (state) => state.account?.text ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<AnnotationId>>(new Set())
  const passages = [...(ids ?? [])].flatMap((id) => account.annotation(id) ?? [])
  passages.sort(compareAnnotations)
  if (passages.length === 0) return <p className="tag-none">No passage has it yet.</p>
  const go = (id: AnnotationId) => {
    view.update((state) => ({ ...state, place: 'account', tagFilter: null }))
    account.reveal(id)
  }
  const toggle = (id: AnnotationId) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const moving = passages.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  return (
    <div className="tag-part">
      <h3>Passages</h3>
      {moving.length > 0 && <SplitForm tag={tag} parent={parent} moving={moving} />}
      <ul>
        {passages.slice(0, most).map(({ id, ranges }) => {
          const words = shortQuote(text, ranges)
          return (
            <li key={id} className="tag-passage">
              {!readOnly && (
                <input
                  type="checkbox"
                  aria-label={`Choose “${words}”`}
                  checked={chosen.has(id)}
                  onChange={() => toggle(id)}
                />
              )}
              <button type="button" data-row className="tag-passage-words" onClick={() => go(id)}>
                <bdi>{words}</bdi>
              </button>
            </li>
          )
        })}
      </ul>
      {passages.length > most && (
        <p className="tag-none">
          {(passages.length - most).toLocaleString('en')} more. “List only its passages” shows all beside the text.
        </p>
      )}
    </div>
  )
}

interface SplitFormProps {
  readonly tag: Tag
  readonly parent: TagId | null
  readonly moving: readonly AnnotationId[]
}

function SplitForm({ tag, parent, moving }: SplitFormProps) {
  const bench = useWorkbench()
  const label = `Move ${moving.length.toLocaleString('en')} to a new tag called`
  return (
    <TagNameForm
      label={label}
      placeholder={`${label}…`}
      action="Split off"
      onName={(name) => splitOff(bench, tag, parent, moving, name)}
    />
  )
}
