import { useId } from 'react'

interface TickProps {
  readonly name: string
  /** What that means, in a sentence or two. */
  readonly about: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
  /** Whether the dialog begins with it. */
  readonly isFirst?: boolean
}

/** Something that can be chosen beside others. */
export function Tick({ name, about, checked, onChange, disabled = false, isFirst = false }: TickProps) {
  const id = useId()
  return (
    <label className="export-choice">
      <input
        type="checkbox"
        {...(isFirst && { 'data-first': true })}
        aria-label={name}
        aria-describedby={id}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {name}
        <small id={id}>{about}</small>
      </span>
    </label>
  )
}
