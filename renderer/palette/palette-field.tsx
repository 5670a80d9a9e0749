import { Command } from 'cmdk'
import { Search } from 'lucide-react'

interface PaletteFieldProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly placeholder: string
}

/** What one types to find something in the list below it. */
export const PaletteField = ({ typed, onType, placeholder }: PaletteFieldProps) => (
  <div className="palette-field">
    <Search size={18} strokeWidth={1.6} aria-hidden="true" />
    <Command.Input data-first value={typed} onValueChange={onType} placeholder={placeholder} dir="auto" />
  </div>
)
