import { Radio } from 'lucide-react'
import { useState } from 'react'
import { later } from '../shell/later'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import { connectedWords } from './host-words'
import './hosting.css'

const HostCard = later(() => import('./host-card').then(({ HostCard }) => HostCard))

/** In the status line, as long as this computer can be reached from outside: on which network, and by how many. */
export function HostLine() {
  const { host } = useWorkbench()
  const hosting = useStore(host, (state) => state.hosting)
  const [button, setButton] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  if (!hosting) return null
  return (
    <>
      <button
        type="button"
        ref={setButton}
        className="host-line"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Radio size={13} strokeWidth={1.6} aria-hidden="true" />
        <span className="cut">
          Hosting on {hosting.on} · {connectedWords(hosting)}
        </span>
      </button>
      {open && button && <HostCard hosting={hosting} button={button} onClose={() => setOpen(false)} />}
    </>
  )
}
