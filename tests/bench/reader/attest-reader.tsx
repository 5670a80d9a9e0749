import { createRoot } from 'react-dom/client'
import { idsOf } from '../../../renderer/reader/mark-elements'
import { Reader } from '../../../renderer/reader/reader'
import type { ReaderHandle } from '../../../renderer/reader/reader-types'
import type { Show } from './shown'

export const showAttestReader: Show = async (account, annotations, into) => {
  const reader = await new Promise<ReaderHandle>((resolve) => {
    const ready = (handle: ReaderHandle | null) => {
      handle?.setAnnotations(annotations)
      if (handle) resolve(handle)
    }
    createRoot(into).render(
      <Reader account={account} onReady={ready} onSelect={() => undefined} onActivate={() => undefined} />,
    )
  })
  return {
    scroller: reader.scroller,
    annotations: {
      highlights: 'mark',
      add: (annotation) => reader.change([{ id: annotation.id, annotation }]),
      isDrawn: (id) => reader.scroller.querySelector(`mark[data-a~="${id}"]`) !== null,
      hit(x, y) {
        const mark = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-a]')
        return mark ? idsOf(mark) : []
      },
    },
  }
}
