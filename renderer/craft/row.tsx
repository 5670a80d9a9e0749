import { type ReactNode, useId } from 'react'
import './row.css'

interface RowProps {
  readonly label: string
  /** @param id of what the label is for */
  readonly children: (id: string) => ReactNode
}

/** One detail: what it is called and what it is. */
export function Row({ label, children }: RowProps) {
  const id = useId()
  return (
    <div className="craft-row">
      <label htmlFor={id} className="craft-row-label">
        {label.charAt(0).toUpperCase() + label.slice(1)}
      </label>
      <div className="craft-row-value">{children(id)}</div>
    </div>
  )
}
