import type { Workbench } from '../workbench'
import { craftOf } from './use-craft'

/** The passage that shows a place or an entity; undefined for whom no passage here refers to. */
export function passageOf({ account }: Pick<Workbench, 'account'>, id: string): string | undefined {
  if (account.annotation(id)) return id
  return craftOf(account)
    .identities.all(id)
    .find((one) => account.annotation(one) !== undefined)
}

export function goTo(bench: Pick<Workbench, 'account'>, id: string): void {
  const passage = passageOf(bench, id)
  if (passage !== undefined) bench.account.reveal(passage)
}
