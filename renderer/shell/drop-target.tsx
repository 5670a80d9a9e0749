import { useEffect, useState } from 'react'
import { useWorkbench } from '../workbench'
import './drop-target.css'

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** What is no file and is held over what can be written in belongs there. */
const isForText = (event: DragEvent): boolean =>
  !carriesFiles(event) && event.target instanceof Node && isInField(event.target)

const isInField = (node: Node): boolean =>
  (node instanceof Element ? node : node.parentElement)?.closest('[contenteditable="true"], input, textarea') != null

/** Files dropped anywhere on the window are opened or imported. Text dragged within the account is none of its. */
export function DropTarget() {
  const { bridge, view, settings } = useWorkbench()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (isForText(event)) return
      // Without this the browser would leave the page for the file.
      event.preventDefault()
      const wanted = carriesFiles(event) && view.get().dialog === null
      if (event.dataTransfer) event.dataTransfer.dropEffect = wanted ? 'copy' : 'none'
      setOver(wanted)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (isForText(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || view.get().dialog !== null) return
      if (!settings.get().welcomed) settings.change({ welcomed: true })
      void bridge.openDropped(files)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [bridge, view, settings])
  if (!over) return null
  return (
    <div className="drop-target" aria-hidden="true">
      <p>Let go to open or import. The original stays where it is.</p>
    </div>
  )
}
