import { useId, useState } from 'react'
import { tagNameLimit } from '../../shared/codebook/values'

interface TagNameFormProps {
  readonly label: string
  readonly placeholder: string
  /** What comes of it, in a word or two. */
  readonly action: string
  /** By which the keys find it. */
  readonly field?: string
  /** Returns why no tag can have that name, in a sentence. */
  readonly onName: (name: string) => string | undefined
}

/** Asks for the name of a tag that is to be made. */
export function TagNameForm({ label, placeholder, action, field, onName }: TagNameFormProps) {
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const id = useId()
  return (
    <form
      className="tag-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        const refusal = onName(name.trim())
        setProblem(refusal)
        if (refusal === undefined) setName('')
      }}
    >
      <input
        className="field"
        data-field={field}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        placeholder={placeholder}
        dir="auto"
        maxLength={tagNameLimit}
        value={name}
        onChange={({ target }) => {
          setName(target.value)
          setProblem(undefined)
        }}
      />
      <button type="submit" className="btn line" disabled={name.trim() === ''}>
        {action}
      </button>
      {problem !== undefined && (
        <p id={id} role="alert" className="tag-problem">
          {problem}
        </p>
      )}
    </form>
  )
}
