import { useEffect, useRef } from 'react'
import type { ReaderHandle } from '../reader/reader-types'
import { useWorkbench } from '../workbench'
import { dragPassageEnds } from './drag-passage-end'
import './passage-ends.css'

/** Makes the posts of the active passage draggable and draws the end that is being dragged. */
export function PassageEnds({ reader }: { readonly reader: ReaderHandle | null }) {
  const bench = useWorkbench()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!reader || !bar.current) return
    return dragPassageEnds(bench, reader, bar.current)
  }, [bench, reader])
  return <div ref={bar} className="dragged-end" aria-hidden="true" hidden />
}
