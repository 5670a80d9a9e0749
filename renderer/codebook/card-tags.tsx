import { Plus, X } from 'lucide-react'
import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import { untag } from '../../shared/codebook/split'
import type { Tag } from '../../shared/codebook/tag'
import { Keys } from '../commands/keys'
import { runCommand } from '../commands/run-command'
import { useWorkbench } from '../workbench'
import { listOnly } from './tag-filter'
import { TagSwatch } from './tag-swatch'
import { useTagsOn } from './use-codebook'
import './card-tags.css'

/** So many are told apart in the line of a closed card. */
const mostMarks = 3

/** In the line of a closed card: the tags that it has, each as its colour. */
export function CardTagMarks({ id }: { readonly id: AnnotationId }) {
  const tags = useTagsOn(id)
  if (tags.length === 0) return null
  const names = tags.map(({ name }) => name).join(', ')
  return (
    <span className="card-tag-marks" title={names}>
      {tags.slice(0, mostMarks).map(({ id, colour }) => (
        <TagSwatch key={id} colour={colour} />
      ))}
      {tags.length > mostMarks && <span aria-hidden="true">{tags.length}</span>}
      <span className="unseen">tagged {names}</span>
    </span>
  )
}

interface CardTagsProps {
  readonly annotation: Annotation
  readonly readOnly: boolean
}

/** On an open card: the tags that it has, each with the way to all that have it and off; and the way to another. */
export function CardTags({ annotation, readOnly }: CardTagsProps) {
  const bench = useWorkbench()
  const tags = useTagsOn(annotation.id)
  if (readOnly && tags.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className="card-tags" role="group" aria-label="Tags">
      {tags.map((tag) => (
        <CardTag key={tag.id} tag={tag} on={annotation.id} readOnly={readOnly} />
      ))}
      {!readOnly && (
        <button type="button" className="card-tag-add" onClick={() => runCommand('tag.codebook', bench)}>
          <Plus size={13} strokeWidth={1.6} aria-hidden="true" />
          Tag
          <Keys command="tag.codebook" />
        </button>
      )}
    </div>
  )
}

interface CardTagProps {
  readonly tag: Tag
  readonly on: AnnotationId
  readonly readOnly: boolean
}

function CardTag({ tag, on, readOnly }: CardTagProps) {
  const bench = useWorkbench()
  const { account } = bench
  const { id, name, colour, description } = tag
  const takeOff = () => {
    if (account.run(untag(account.get().tradecraft, on, id))) account.say(`No longer tagged “${name}”`)
  }
  return (
    <span className="card-tag">
      <button
        type="button"
        className="card-tag-name"
        title={description || 'List only what has this tag'}
        onClick={() => listOnly(bench, tag)}
      >
        <TagSwatch colour={colour} />
        <span className="cut" dir="auto">
          {name}
        </span>
      </button>
      {!readOnly && (
        <button type="button" className="card-tag-off" aria-label={`Take the tag “${name}” off`} onClick={takeOff}>
          <X size={12} strokeWidth={2} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
