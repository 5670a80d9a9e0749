import { type ReactNode, useState } from 'react'
import { useWorkbench } from '../workbench'

interface NameFormProps {
  readonly id: string
  readonly proposed: string
  readonly className?: string
  readonly onNamed: () => void
  /** What stands under the field: at least the button that submits. */
  readonly children: ReactNode
}

/** Asks how the person at work is to be named beside what they write. */
export function NameForm({ id, proposed, className = '', onNamed, children }: NameFormProps) {
  const { bridge, view } = useWorkbench()
  const [name, setName] = useState(proposed)
  const rename = async () => {
    const kept = await bridge.request('app:rename', name.trim())
    view.update((state) => ({ ...state, name: kept }))
    onNamed()
  }
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void rename()
      }}
    >
      <div className="name-field">
        <label className="label" htmlFor={id}>
          Your name, as it stands beside what you tag and write
        </label>
        <input
          id={id}
          className="field"
          dir="auto"
          required
          maxLength={200}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: it is the one thing that is asked
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {children}
    </form>
  )
}
