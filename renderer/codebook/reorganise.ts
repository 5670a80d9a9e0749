import { type Kind, kindNames } from '../../shared/account/kind'
import { splitTag } from '../../shared/codebook/split'
import { type Tag, type TagId, tagColours } from '../../shared/codebook/tag'
import { makingProblem, tagDetailProblem } from '../../shared/codebook/tag-problems'
import { tradecraftSentence } from '../../shared/tradecraft/problem-sentence'
import type { Workbench } from '../workbench'

/** Why a detail cannot be set so, in a sentence; undefined where it can. */
export function detailRefusal({ account }: Workbench, id: TagId, field: string, value: string | null) {
  const problem = tagDetailProblem(account.get().tradecraft.tags, id, field, value)
  return problem && tradecraftSentence(problem)
}

/** Hangs a tag below another, or right below its kind; says why not where it cannot hang there. */
export function moveTag(bench: Workbench, { id, name }: Pick<Tag, 'id' | 'name'>, parent: TagId | null): boolean {
  const { account } = bench
  const refusal = detailRefusal(bench, id, 'parent', parent)
  if (refusal) account.say(refusal)
  if (refusal || !account.run([{ type: 'set-detail', id, field: 'parent', value: parent }])) return false
  const above = parent === null ? null : account.get().tradecraft.tags.get(parent)
  account.say(above ? `“${name}” moved below “${above.name}”` : `“${name}” moved to the top`)
  return true
}

/** Merges a tag into another; chooses that. */
export function mergeTag(bench: Workbench, { id, name }: Pick<Tag, 'id' | 'name'>, into: Tag): void {
  const { account, view } = bench
  const refusal = detailRefusal(bench, id, 'into', into.id)
  if (refusal) return account.say(refusal)
  if (!account.run([{ type: 'set-detail', id, field: 'into', value: into.id }])) return
  view.update((state) => ({ ...state, chosenTag: into.id }))
  account.say(`“${name}” merged into “${into.name}”; undo takes it out again`)
}

export function takeOut({ account, view }: Workbench, { id, name }: Pick<Tag, 'id' | 'name'>): void {
  if (!account.run([{ type: 'set-detail', id, field: 'into', value: null }])) return
  view.update((state) => ({ ...state, chosenTag: id }))
  account.say(`“${name}” is a tag of its own again`)
}

/** Deletes a tag; chooses what it hung below. */
export function deleteTag({ account, view }: Workbench, { id, name }: Pick<Tag, 'id' | 'name'>, above: TagId | Kind) {
  if (!account.run([{ type: 'take-away', id }])) return
  view.update((state) => ({ ...state, chosenTag: above }))
  account.say(`“${name}” deleted; no annotation was touched, and undo brings it back`)
}

export function restoreTag({ account, view }: Workbench, { id, name }: Pick<Tag, 'id' | 'name'>): void {
  if (!account.run([{ type: 'bring-back', id }])) return
  view.update((state) => ({ ...state, chosenTag: id }))
  account.say(`“${name}” is back`)
}

/** Makes a tag; the sentence says why not, where it cannot be. */
export function makeTag(bench: Workbench, kind: Kind, parent: TagId | null, name: string): string | undefined {
  const { account, newId, view } = bench
  const making = {
    ...{ type: 'make-tag' as const, id: newId(), kind, name, colour: tagColours[0] },
    ...(parent !== null && { parent, colour: account.get().tradecraft.tags.get(parent)?.colour ?? tagColours[0] }),
  }
  const problem = makingProblem(account.get().tradecraft.tags, making)
  if (problem) return tradecraftSentence(problem)
  if (!account.run([making])) return undefined
  view.update((state) => ({ ...state, chosenTag: making.id }))
  account.say(`“${name}” made, a tag of ${kindNames[kind].plural.toLowerCase()}`)
  return undefined
}

/** Moves annotations of a tag to a new one beside it; the sentence says why not, where they cannot be. */
export function splitOff(
  bench: Workbench,
  { id: from, kind, colour }: Tag,
  parent: TagId | null,
  annotations: readonly string[],
  name: string,
): string | undefined {
  const { account, newId, view } = bench
  const { tradecraft } = account.get()
  const making = { type: 'make-tag' as const, id: newId(), kind, name, colour, ...(parent !== null && { parent }) }
  const problem = makingProblem(tradecraft.tags, making)
  if (problem) return tradecraftSentence(problem)
  if (!account.run(splitTag(tradecraft, from, annotations, making))) return undefined
  view.update((state) => ({ ...state, chosenTag: making.id }))
  account.say(`${annotations.length.toLocaleString('en')} moved to “${name}”`)
  return undefined
}
