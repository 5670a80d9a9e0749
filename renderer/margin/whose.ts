import type { Annotation, AnnotationId, PersonId } from '../../shared/account/annotation'
import { craftOf } from '../craft/use-craft'
import type { Workbench } from '../workbench'
import { nameOf } from './describe-annotation'

/** Whose passages one goes through: what somebody has tagged, or where somebody is mentioned. */
export type Whose =
  | { readonly by: PersonId }
  /** Under any of the ids that go for them; the registry may know more of those than the account. */
  | { readonly mentioning: readonly string[]; readonly name: string }

type Shown = Pick<Workbench, 'account'>

/** Whether a passage is one of them. */
export function isWhose({ account }: Shown, whose: Whose): (annotation: Annotation) => boolean {
  if ('by' in whose) return ({ by }) => by === whose.by
  const { identities } = craftOf(account)
  const ids = new Set<AnnotationId>(whose.mentioning.flatMap((id) => identities.all(id)))
  return ({ id }) => ids.has(id)
}

export const whoseWords = ({ account }: Shown, whose: Whose): string =>
  'by' in whose ? `by ${nameOf(account.get().people, whose.by)}` : `that mentions ${whose.name}`
