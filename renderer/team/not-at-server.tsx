import { useEffect, useState } from 'react'
import type { AnnotationId } from '../../shared/account/annotation'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'
import './not-at-server.css'

/** What the server takes within this long, in ms, is not worth a line that comes and goes. */
const patience = 1000

/** Says of an annotation that what was done to it here, or said of it, is on this computer only, whenever that was. */
export function NotAtServer({ id }: { readonly id: AnnotationId }) {
  const { team } = useWorkbench()
  const waits = useStore(team, ({ waiting }) => waiting.has(id))
  return waits && <Waiting />
}

function Waiting() {
  const { team } = useWorkbench()
  const connected = useStore(team, ({ status }) => status?.state === 'connected')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (late || !connected) && <p className="not-at-server">Saved here, not at the server yet</p>
}
