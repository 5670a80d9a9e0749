import { useEffect, useState } from 'react'
import type { TextSelection } from '../reader/reader-types'
import { useWorkbench } from '../workbench'

/** Whether any of the selected words can be seen; they may be scrolled away while they are selected. */
export function useInView(selection: TextSelection): boolean {
  const { reader } = useWorkbench()
  const [inView, setInView] = useState(true)
  useEffect(() => {
    const look = () => {
      const handle = reader.get()
      if (!handle) return
      const { top, bottom } = handle.scroller.getBoundingClientRect()
      const { bounds } = handle.selection() ?? selection
      setInView(bounds.bottom > top && bounds.top < bottom)
    }
    look()
    return reader.onMove(look)
  }, [reader, selection])
  return inView
}
