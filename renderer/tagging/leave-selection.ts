import type { Workbench } from '../workbench'

/** Leaves the caret where the selection ended, so that reading goes on from there. */
export function leaveSelection({ account, reader }: Workbench, offset: number): void {
  reader.get()?.select([offset, offset])
  account.select(null)
}
