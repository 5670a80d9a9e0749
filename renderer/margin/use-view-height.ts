import { useEffect, useState } from 'react'
import { useWorkbench } from '../workbench'

/** How much of the account can be seen at once, in px. */
export function useViewHeight(): number {
  const { reader } = useWorkbench()
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const scroller = reader.get()?.scroller
    if (!scroller) return
    const observer = new ResizeObserver(() => setHeight(scroller.clientHeight))
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [reader])
  return height
}
