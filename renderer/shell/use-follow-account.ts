import { useEffect } from 'react'
import { endOf, type Range, startOf } from '../../shared/account/range'
import type { ReaderHandle } from '../reader/reader-types'
import { useStore } from '../store/use-store'
import { useWorkbench } from '../workbench'

/** Scrolls only if need be, and then so that what is shown stands well within the view. */
function bringIntoView(reader: ReaderHandle, range: Range): void {
  const [from, to] = reader.visibleRange()
  const near = range[0] >= from && range[0] < to
  void reader.reveal(range, { block: near ? 'nearest' : 'center' })
}

/** Keeps the text on screen in step with the account: its annotations, what is active, filtered, unsaved or found. */
export function useFollowAccount(reader: ReaderHandle | null): void {
  const { account, finder } = useWorkbench()
  const active = useStore(account, (state) => state.active)
  const hidden = useStore(account, (state) => state.hidden)
  const unsaved = useStore(account, (state) => state.unsaved)
  const finding = useStore(finder, (state) => state)

  useEffect(() => {
    if (!reader) return
    reader.setAnnotations(account.get().annotations)
    const stops = [
      account.onChanges((changes) => {
        if (changes === 'all') reader.setAnnotations(account.get().annotations)
        else reader.change(changes)
      }),
      account.onReveal(({ ranges }) => bringIntoView(reader, [startOf(ranges), endOf(ranges)])),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [reader, account])

  useEffect(() => reader?.setActive(active), [reader, active])
  useEffect(() => reader?.setDimmed(hidden), [reader, hidden])
  useEffect(() => reader?.setSaving(unsaved), [reader, unsaved])
  useEffect(() => {
    if (!reader) return
    const { open, hits, current } = finding
    reader.setFindHits(open ? hits : [], open ? current : -1)
    const hit = hits[current]
    if (open && hit) bringIntoView(reader, hit)
  }, [reader, finding])
}
