import { useEffect, useRef } from 'react'

interface NameFieldProps {
  readonly id: string
  readonly name: string
  readonly onChange: (name: string) => void
}

/** Asks how the person at work is to be named beside what they write. */
export function NameField({ id, name, onChange }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <div className="name-field">
      <label className="label" htmlFor={id}>
        Your name, as it stands beside what you tag and write
      </label>
      <input
        ref={field}
        id={id}
        className="field"
        dir="auto"
        required
        maxLength={200}
        autoComplete="off"
        data-first
        value={name}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
