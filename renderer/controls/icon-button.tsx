import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import './controls.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: LucideIcon
  /** Its name, for those who hear it and those who point at it. */
  readonly name: string
  /** As shown: "Ctrl F". */
  readonly keys?: string | undefined
  /** Under it, from its start or to its end; or before it, where something to be read is under it. */
  readonly tipSide?: 'start' | 'end' | 'before'
  readonly small?: boolean
}

export function IconButton({ icon: Icon, name, keys, tipSide, small, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`btn icon ${small ? 'small' : ''} ${className}`}
      aria-label={name}
      data-tip={keys ? `${name} (${keys})` : name}
      data-tip-side={tipSide}
    >
      <Icon size={small ? 15 : 16} strokeWidth={1.6} aria-hidden="true" />
    </button>
  )
}
