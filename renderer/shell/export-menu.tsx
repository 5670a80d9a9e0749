import { Download } from 'lucide-react'
import { useState } from 'react'
import type { CommandId } from '../../shared/commands'
import { later } from './later'
import './menu.css'

const ExportItems = later(() => import('./export-items').then(({ ExportItems }) => ExportItems))

export interface ExportItem {
  readonly command: CommandId
  readonly name: string
}

interface ExportMenuProps {
  readonly enabled: boolean
  readonly items: readonly ExportItem[]
}

export function ExportMenu({ enabled, items }: ExportMenuProps) {
  const [button, setButton] = useState<HTMLElement | null>(null)
  const [opened, setOpened] = useState<'by-key' | 'by-pointer' | null>(null)
  return (
    <>
      <button
        type="button"
        ref={setButton}
        className="btn line"
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        aria-disabled={!enabled}
        // A click that a key has made counts no presses.
        onClick={({ detail }) => enabled && setOpened(opened ? null : detail === 0 ? 'by-key' : 'by-pointer')}
        onKeyDown={(event) => {
          if (!enabled || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
          event.preventDefault()
          setOpened('by-key')
        }}
      >
        <Download size={16} strokeWidth={1.6} aria-hidden="true" />
        Export
      </button>
      {opened && button && (
        <ExportItems button={button} items={items} byKey={opened === 'by-key'} onClose={() => setOpened(null)} />
      )}
    </>
  )
}
