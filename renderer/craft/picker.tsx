import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Kind } from '../../shared/account/kind'
import { focusInView } from '../controls/focus-in-view'
import { KindMark } from '../controls/kind-mark'
import { useWorkbench } from '../workbench'
import './picker.css'

export interface Choice {
  readonly id: string
  readonly words: string
  /** What of it is said in a word or two beside them. */
  readonly aside?: string | undefined
  readonly kind?: Kind | undefined
}

interface PickerProps {
  readonly label: string
  readonly placeholder: string
  /** Told apart from what it was told before by being another function. */
  readonly find: (typed: string) => readonly Choice[]
  readonly none: string
  /** What stands in the field at first. */
  readonly initial?: string
  readonly onType?: (typed: string) => void
  readonly onTake: (choice: Choice, typed: string) => void
  readonly onLeave: () => void
}

/** A field that lists what fits as one types; the keyboard stays in it. */
export function Picker({ label, placeholder, find, none, initial = '', onType, onTake, onLeave }: PickerProps) {
  const { reader } = useWorkbench()
  const [typed, setTyped] = useState(initial)
  const [chosen, setChosen] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const list = useId()
  const query = useDeferredValue(typed)
  const found = useMemo(() => find(query), [find, query])
  const at = Math.min(chosen, found.length - 1)
  useEffect(() => {
    focusInView(field.current, whole.current)
    field.current?.select()
  }, [])

  const leave = () => {
    onLeave()
    reader.get()?.focus()
  }
  const take = (choice: Choice) => onTake(choice, typed.trim())
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    // The list may be a moment behind the field.
    const fresh = query === typed ? found : find(typed)
    const choice = fresh[Math.min(chosen, fresh.length - 1)]
    if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % Math.max(1, found.length))
    else if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && choice) take(choice)
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }
  return (
    <div ref={whole} className="picker">
      <input
        ref={field}
        className="field picker-field"
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={placeholder}
        dir="auto"
        maxLength={500}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setChosen(0)
          onType?.(target.value)
        }}
        onKeyDown={press}
        onBlur={onLeave}
      />
      {found.length === 0 ? (
        <p className="picker-none">{none}</p>
      ) : (
        <div id={list} role="listbox" aria-label={label} className="picker-list">
          {found.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and says which one is chosen
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose it
            <div
              key={choice.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className="picker-option"
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(choice)}
            >
              {choice.kind && <KindMark kind={choice.kind} />}
              <span className="cut picker-words" dir="auto">
                {choice.words}
              </span>
              {choice.aside && (
                <span className="cut picker-aside" dir="auto">
                  {choice.aside}
                </span>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
