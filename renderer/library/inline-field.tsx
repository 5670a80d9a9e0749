import { useRef } from 'react'

interface InlineFieldProps {
  readonly name: string
  readonly value: string
  readonly onSave: (value: string) => void
  readonly onDone: () => void
}

/** A field in the place of what it changes: Enter and leaving it save, Esc does not. */
export function InlineField({ name, value, onSave, onDone }: InlineFieldProps) {
  const given = useRef(false)
  const finish = (save: boolean, now: string) => {
    if (given.current) return
    given.current = true
    if (save && now !== value) onSave(now)
    onDone()
  }
  return (
    <input
      type="text"
      className="field inline-field"
      aria-label={name}
      dir="auto"
      defaultValue={value}
      // biome-ignore lint/a11y/noAutofocus: opened in order to type here
      autoFocus
      onFocus={(event) => event.target.select()}
      onBlur={(event) => finish(true, event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
        event.preventDefault()
        finish(event.key === 'Enter', event.currentTarget.value)
      }}
    />
  )
}
