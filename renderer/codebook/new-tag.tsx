import type { Kind } from '../../shared/account/kind'
import type { TagId } from '../../shared/codebook/tag'
import { useWorkbench } from '../workbench'
import { makeTag } from './reorganise'
import { TagNameForm } from './tag-name-form'

interface NewTagProps {
  readonly kind: Kind
  /** Null right below the kind. */
  readonly parent: TagId | null
  readonly label: string
}

/** Makes a tag of what is typed. */
export function NewTag({ kind, parent, label }: NewTagProps) {
  const bench = useWorkbench()
  return (
    <TagNameForm
      label={label}
      placeholder={label}
      action="Make"
      field="new-tag"
      onName={(name) => makeTag(bench, kind, parent, name)}
    />
  )
}
