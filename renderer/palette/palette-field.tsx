import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'

interface PaletteFieldProps extends Pick<ComponentProps<'input'>, 'maxLength' | 'onKeyDown'> {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly placeholder: string
}

/** What one types to find something in the list below it. */
export const PaletteField = ({ typed, onType, ...rest }: PaletteFieldProps) => (
  <div className="palette-field">
    <Search size={18} strokeWidth={1.6} aria-hidden="true" />
    <Command.Input data-first value={typed} onValueChange={onType} dir="auto" {...rest} />
  </div>
)
