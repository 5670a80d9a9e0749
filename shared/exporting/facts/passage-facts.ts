import type { Annotation } from '../../account/annotation'
import type { ExportAccount } from '../export-account'
import { claimFacts } from './claim-facts'
import type { Fact } from './fact'
import { mentionFacts } from './mention-facts'

/** All that is noted of a passage beyond its kind, tags and note, in the order in which every export tells it. */
export function passageFacts(account: ExportAccount, annotation: Annotation): readonly Fact[] {
  if (annotation.kind !== 'claim') return mentionFacts(account, annotation)
  const row = account.craft.claim(annotation.id)
  return row ? claimFacts(account, row) : []
}
