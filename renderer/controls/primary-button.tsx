import { type ReactNode, useEffect } from 'react'
import { parseAccelerator } from '../../shared/accelerator'
import { describeAccelerator, isPressed, showAccelerator } from '../commands/accelerator'
import { useWorkbench } from '../workbench'
import './primary-button.css'

const keys = 'CmdOrCtrl+Enter'

/** What a dialog is for, by its key from anywhere in it. */
export function PrimaryButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  const { onMac } = useWorkbench()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPressed(parseAccelerator(keys), event, onMac)) return
      event.preventDefault()
      onClick()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [onClick, onMac])
  return (
    <button
      type="button"
      className="btn solid primary"
      data-first
      aria-keyshortcuts={describeAccelerator(keys, onMac)}
      onClick={onClick}
    >
      {children}
      <span aria-hidden="true">
        <kbd>{showAccelerator(keys, onMac)}</kbd>
      </span>
    </button>
  )
}
