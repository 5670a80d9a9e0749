import type { ReaderHandle } from '../reader/reader-types'
import type { Workbench } from '../workbench'

/** Shows an account where this person was reading it last. */
export function goOnReading({ account, places }: Workbench, reader: ReaderHandle): void {
  const { head, account: shown } = account.get()
  const offset = head && places.of(head.id)
  if (offset && offset < (shown?.text.length ?? 0)) void reader.reveal([offset, offset], { block: 'start' })
}
