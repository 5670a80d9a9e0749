import type { Citation, CitationFlag } from '../../../shared/report/citation'
import { flagsOf } from '../../../shared/report/citation'
import { citedPassage } from '../../../shared/report/cited-passage'
import { craftOf } from '../../craft/use-craft'
import type { AccountStore } from '../../keeper/account-store'
import type { Workbench } from '../../workbench'
import { passagesHere } from './passages-here'

type Shown = Pick<AccountStore, 'get' | 'annotation'>

interface Known {
  /** What of the account they were told from: each is another object whenever anything of it may be other. */
  readonly from: readonly unknown[]
  readonly flags: readonly CitationFlag[]
}

const known = new WeakMap<Citation, Known>()

/**
 * What has become of a cited passage since, as far as it can be known from the account in view. A report has hundreds of them,
 * and each asks at every change of the account's state, as whether something is being saved.
 */
export function flagsHere(account: Shown, citation: Citation): readonly CitationFlag[] {
  const { head, phase, past, annotations, discussions } = account.get()
  const from = [head?.id, phase, past, annotations, discussions, craftOf(account)]
  const before = known.get(citation)
  if (before?.from.every((one, index) => one === from[index])) return before.flags
  const flags = tellFlags(account, citation)
  known.set(citation, { from, flags })
  return flags
}

function tellFlags(account: Shown, citation: Citation): readonly CitationFlag[] {
  const { head, phase, past } = account.get()
  // While the account is coming nothing is known of it, and as it was is not how it is.
  if (phase !== 'ready' || past) return []
  if (citation.account !== head?.id) return ['elsewhere']
  return flagsOf(citation, citedPassage(citation.annotation, passagesHere(account)))
}

/** Leads to the passage, beside the report where it was alone. */
export function showPassage({ account, view, library }: Workbench, { account: of, annotation }: Citation): void {
  view.update((state) => ({ ...state, reportAlone: false }))
  if (of !== account.get().head?.id) {
    const other = library.get().listing?.accounts.find(({ id }) => id === of)
    if (other) library.visit({ file: other.file, id: of }, annotation)
    else account.say('The passage is in an account that is not in the library of this computer.', 'assertive')
    return
  }
  if (account.annotation(annotation)) account.reveal(annotation)
  else account.say('The passage was deleted; the report keeps the words that were cited.', 'assertive')
}
