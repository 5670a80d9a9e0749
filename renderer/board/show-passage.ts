import { elsewhereOf } from '../../shared/tradecraft/elsewhere'
import { unknownClaims } from '../craft/unknown-claims'
import { craftOf } from '../craft/use-craft'
import type { Workbench } from '../workbench'

/** Opens a passage where it stands in the account, or a claim of another account, `account:id`, there. */
export function showPassage({ account, library, reader, view }: Workbench, id: string): void {
  if (elsewhereOf(id)) {
    const known = craftOf(account).claimElsewhere(id)
    if (typeof known === 'string') account.say(unknownClaims[known])
    else library.openAt(known.account, known.id)
    return
  }
  view.update((state) => ({ ...state, place: 'account', marginOver: true }))
  // Its text has the focus once it is no longer covered.
  requestAnimationFrame(() => {
    reader.get()?.focus()
    account.reveal(id)
  })
}
