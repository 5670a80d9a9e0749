import { useId, useState } from 'react'
import type { Kind } from '../../shared/account/kind'
import type { TagId } from '../../shared/codebook/tag'
import { tagNameLimit } from '../../shared/codebook/values'
import { useWorkbench } from '../workbench'
import { makeTag } from './reorganise'

interface NewTagProps {
  readonly kind: Kind
  /** Null right below the kind. */
  readonly parent: TagId | null
  readonly label: string
}

/** Makes a tag of what is typed. */
export function NewTag({ kind, parent, label }: NewTagProps) {
  const bench = useWorkbench()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const id = useId()
  return (
    <form
      className="tag-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        const refusal = makeTag(bench, kind, parent, name.trim())
        setProblem(refusal)
        if (refusal === undefined) setName('')
      }}
    >
      <input
        className="field"
        data-field="new-tag"
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        placeholder={label}
        dir="auto"
        maxLength={tagNameLimit}
        value={name}
        onChange={({ target }) => {
          setName(target.value)
          setProblem(undefined)
        }}
      />
      <button type="submit" className="btn line" disabled={name.trim() === ''}>
        Make
      </button>
      {problem !== undefined && (
        <p id={id} role="alert" className="tag-problem">
          {problem}
        </p>
      )}
    </form>
  )
}
