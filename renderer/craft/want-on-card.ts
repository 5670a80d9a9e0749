import type { Kind } from '../../shared/account/kind'
import { type CardField, wantField } from '../shell/wanted-field'
import type { Workbench } from '../workbench'
import { attributeActive } from './attribute'
import { mayChange } from './may-change'

type CraftField = Extract<CardField, 'relation' | 'grade' | 'details'>

/** What of the active annotation each is a part of, and what to say where it has none. */
const parts: Readonly<Record<CraftField, { readonly of: readonly Kind[]; readonly otherwise: string }>> = {
  relation: { of: ['claim'], otherwise: 'Go to a claim first, then say how it is related to another.' },
  grade: { of: ['claim', 'source'], otherwise: 'Actors are not graded: go to a claim or a source first.' },
  details: { of: ['claim', 'source'], otherwise: 'All there is of an actor is shown already.' },
}

/** Opens the active annotation with the keyboard at one part of its card. */
export function wantOnCard(bench: Workbench, field: CraftField): void {
  const { account } = bench
  const annotation = activeIn(bench)
  if (!annotation) return
  const { of, otherwise } = parts[field]
  if (!of.includes(annotation.kind)) return account.say(otherwise)
  if (field !== 'details' && !mayChange(bench)) return
  account.reveal(annotation.id)
  wantField(bench, annotation.id, field)
}

/** What a claim says, in a sentence; who an actor or a source is. */
export function sayWhatOrWho(bench: Workbench): void {
  const annotation = activeIn(bench)
  if (!annotation || !mayChange(bench)) return
  bench.account.reveal(annotation.id)
  wantField(bench, annotation.id, annotation.kind === 'claim' ? 'statement' : 'entity')
}

/** Whose word a claim is; of a source, where that has it from. */
export function sayWhoseWord(bench: Workbench): void {
  const annotation = activeIn(bench)
  if (annotation?.kind === 'source' && bench.account.get().selection === null) {
    if (mayChange(bench)) wantField(bench, annotation.id, 'source')
    return
  }
  attributeActive(bench, 'attributed-to')
}

const activeIn = ({ account }: Workbench) => {
  const { active } = account.get()
  return active ? account.annotation(active) : undefined
}
