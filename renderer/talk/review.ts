import { type Annotation, compareAnnotations } from '../../shared/account/annotation'
import { needsReview } from '../../shared/account/attention'
import { startOf } from '../../shared/account/range'
import type { AccountState } from '../keeper/account-state'
import type { Workbench } from '../workbench'

type Reviewed = Pick<AccountState, 'annotations' | 'discussions' | 'head'>

/** Which annotations a person should look at again, in text order. */
const toReview = ({ annotations, discussions, head }: Reviewed): readonly Annotation[] =>
  head ? annotations.filter((annotation) => needsReview(annotation, discussions.get(annotation.id), head.me)) : []

/** Lists only what needs review, or all again. */
export function toggleReviewing({ account, view }: Workbench): void {
  view.update((state) => ({ ...state, reviewing: !state.reviewing }))
  account.say(view.get().reviewing ? `Only what needs review is listed: ${countOf(account.get())}` : 'All is listed')
}

const countOf = (state: AccountState): string => toReview(state).length.toLocaleString('en')

/** Goes to the next or previous annotation that needs review, from the active one or else from where one reads. */
export function walkReview({ account, reader }: Workbench, by: 1 | -1): void {
  const state = account.get()
  const all = toReview(state)
  const from = state.active === null ? undefined : account.annotation(state.active)
  const start = reader.get()?.firstVisibleOffset() ?? 0
  const isBehind = (annotation: Annotation) =>
    (from ? compareAnnotations(annotation, from) : startOf(annotation.ranges) - start || 1) * by > 0
  const next = by > 0 ? all.find(isBehind) : all.filter(isBehind).at(-1)
  if (next) account.reveal(next.id)
  const place = next ? `${(all.indexOf(next) + 1).toLocaleString('en')} of ` : ''
  if (all.length === 0) account.say('Nothing needs review.')
  else if (next) account.say(`${place}${countOf(state)} that need review`)
  else account.say(`That was the ${by > 0 ? 'last' : 'first'} of ${countOf(state)} that need review.`)
}
