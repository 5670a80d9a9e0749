import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '../controls/icon-button'
import './dialog.css'

interface DialogProps {
  readonly title: string
  /** A dialog whose purpose is plain to see, such as one search field, has its title only for screen readers. */
  readonly titleUnseen?: boolean
  readonly className?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus, closes on Esc and gives the focus back. */
export function Dialog({ title, titleUnseen = false, className = '', onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    dialog?.showModal()
    // React's own `autoFocus` comes too early: what is not yet shown cannot be focused.
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it, as Esc does
    <dialog
      ref={element}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="dialog-inside">
        {titleUnseen ? (
          <h2 id={titleId} className="unseen">
            {title}
          </h2>
        ) : (
          <div className="dialog-header">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon={X} name="Close" keys="Esc" tipSide="before" onClick={onClose} />
          </div>
        )}
        {children}
      </div>
    </dialog>
  )
}
