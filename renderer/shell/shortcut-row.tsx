import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { type CommandId, commandTable } from '../../shared/commands'
import type { KeyTable } from '../../shared/key-table'
import { showAccelerator } from '../commands/accelerator'
import { chooseKey } from '../commands/choose-key'
import { useWorkbench } from '../workbench'

interface ShortcutRowProps {
  readonly command: CommandId
  readonly table: KeyTable
  /** Whether its keys are the person's own. */
  readonly isOwn: boolean
  /** Whether new keys for it are being waited for. */
  readonly changing: boolean
  readonly onChanging: (on: boolean) => void
  /** Gives it these keys, or with null those it usually has. */
  readonly onChange: (keys: readonly string[] | null) => void
}

/** A command and its keys; chosen, it takes the next key that is pressed, unless that is another command's. */
export function ShortcutRow(props: ShortcutRowProps) {
  const { command, table, isOwn, changing, onChanging, onChange } = props
  const { onMac } = useWorkbench()
  const title = commandTable[command].title.replace('…', '')
  const keys = table[command]
  const button = useRef<HTMLButtonElement>(null)
  return (
    <li data-changing={changing}>
      <span className="shortcut-title">{title}</span>
      <button
        ref={button}
        type="button"
        className="shortcut-keys"
        data-own={isOwn}
        aria-expanded={changing}
        onClick={() => onChanging(!changing)}
      >
        <span className="unseen">{title}: </span>
        {keys.map((key) => (
          <kbd key={key}>{showAccelerator(key, onMac)}</kbd>
        ))}
        {keys.length === 0 && <span className="shortcut-empty">no key</span>}
      </button>
      {changing && (
        <NewKey
          {...props}
          title={title}
          onDone={(chosen) => {
            if (chosen === undefined) onChanging(false)
            else onChange(chosen)
            button.current?.focus()
          }}
        />
      )}
    </li>
  )
}

interface NewKeyProps extends Pick<ShortcutRowProps, 'command' | 'table' | 'isOwn'> {
  readonly title: string
  /** Undefined where it stays as it was. */
  readonly onDone: (keys?: readonly string[] | null) => void
}

function NewKey({ command, table, isOwn, title, onDone }: NewKeyProps) {
  const { onMac } = useWorkbench()
  const [refusal, setRefusal] = useState('')
  const field = useRef<HTMLButtonElement>(null)
  useEffect(() => field.current?.focus(), [])

  const press = (event: KeyboardEvent) => {
    // With these one goes to what else there is, or away.
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onDone()
    const chosen = chooseKey(event.nativeEvent, command, table, onMac)
    if (chosen?.ok) onDone([chosen.value])
    else if (chosen) setRefusal(chosen.error)
  }
  return (
    <div className="shortcut-new">
      <button
        ref={field}
        type="button"
        className="shortcut-press"
        aria-label={`Press the new key for: ${title}`}
        onKeyDown={press}
      >
        Press the new key
      </button>
      {table[command].length > 0 && (
        <button type="button" className="btn small" onClick={() => onDone([])}>
          No key
        </button>
      )}
      {isOwn && (
        <button type="button" className="btn small" onClick={() => onDone(null)}>
          Its usual key
        </button>
      )}
      <button type="button" className="btn small" onClick={() => onDone()}>
        Cancel
      </button>
      <p role="alert">{refusal}</p>
    </div>
  )
}
