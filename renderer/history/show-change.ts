import { endOf, startOf } from '../../shared/account/range'
import type { Line } from '../../shared/history/narrator'
import type { Workbench } from '../workbench'

/** Shows the words a change is about, whether or not they are tagged any more. */
export function showChange({ account, reader }: Workbench, { annotation, ranges }: Line): void {
  const handle = reader.get()
  account.activate(annotation !== undefined && account.annotation(annotation) ? annotation : null)
  handle?.setDraft(ranges ? [startOf(ranges), endOf(ranges)] : null)
  if (ranges) void handle?.reveal([startOf(ranges), endOf(ranges)], { block: 'center' })
}
