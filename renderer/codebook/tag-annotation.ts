import type { Annotation } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { type Kind, kindNames } from '../../shared/account/kind'
import type { Range } from '../../shared/account/range'
import { untag } from '../../shared/codebook/split'
import { type Tag, tagColours } from '../../shared/codebook/tag'
import { tagsOn } from '../../shared/codebook/taggings'
import { leaveSelection } from '../tagging/leave-selection'
import { findTagged, showKind } from '../tagging/tag-selection'
import type { Workbench } from '../workbench'

/**
 * What a tag of the codebook is given to: the active annotation, or the words that were selected when the tags were
 * opened, for which tags of every kind fit. The selection itself goes with the focus.
 */
export type TagTarget =
  | { readonly annotation: Annotation; readonly kind: Kind }
  /** The kind is that of a tag that is made for them. */
  | { readonly annotation: null; readonly kind: Kind; readonly words: Range }

export function tagTarget({ account, view }: Workbench): TagTarget | undefined {
  const { selection, active } = account.get()
  const annotation = active === null ? undefined : account.annotation(active)
  if (selection) return { annotation: null, kind: view.get().lastKind, words: selection.range }
  return annotation && { annotation, kind: annotation.kind }
}

/** Asks which tag the selected words or the active annotation are to have. */
export function askForTag(bench: Workbench): void {
  const { account, view } = bench
  if (!tagTarget(bench)) return account.say('Select some words or a passage first, then tag it from the codebook.')
  if (!account.allows([{ type: 'tag', id: '', tag: '' }])) return
  view.update((state) => ({ ...state, dialog: 'tag' }))
}

/** Gives it a tag, or takes that off where it is on: one step. */
export function giveTag(bench: Workbench, target: TagTarget, tag: Pick<Tag, 'id' | 'kind' | 'name'>): void {
  const { account } = bench
  const { annotation } = target
  if (!annotation) return tagWords(bench, target.words, tag, [])
  const { id, name } = tag
  const { tradecraft } = account.get()
  const off = untag(tradecraft, annotation.id, id)
  if (!account.run(off.length > 0 ? off : [{ type: 'tag', id: annotation.id, tag: id }])) return
  account.say(off.length > 0 ? `No longer tagged “${name}”` : `Tagged “${name}”`)
}

/** Makes a tag right below the kind, and gives it at once. */
export function giveNewTag(bench: Workbench, target: TagTarget, name: string): void {
  const { account, newId } = bench
  const { annotation, kind } = target
  const making = { type: 'make-tag' as const, id: newId(), kind, name, colour: tagColours[0] }
  if (!annotation) return tagWords(bench, target.words, making, [making])
  if (!account.run([making, { type: 'tag', id: annotation.id, tag: making.id }])) return
  account.say(`Tagged “${name}”, which is in the codebook now`)
}

/** Tags words as the kind that a tag hangs below, and with it. */
function tagWords(
  bench: Workbench,
  words: Range,
  tag: Pick<Tag, 'id' | 'kind' | 'name'>,
  before: readonly Command[],
): void {
  const { account, reader, view } = bench
  const { tradecraft } = account.get()
  const { kind } = tag
  const there = findTagged(bench, kind, words)
  const id = there ?? bench.newId()
  const annotating: readonly Command[] = there ? [] : [{ type: 'annotate', id, kind, ranges: [words] }]
  const isOn = there !== undefined && tagsOn(tradecraft, there).some((one) => one.id === tag.id)
  const tagging: readonly Command[] = isOn ? [] : [{ type: 'tag', id, tag: tag.id }]
  const commands = [...before, ...annotating, ...tagging]
  if (commands.length > 0 && !account.run(commands)) return
  view.update((state) => ({ ...state, lastKind: kind }))
  showKind(bench, kind)
  leaveSelection(bench, words[1])
  account.activate(id)
  account.say(`${kindNames[kind].name} tagged “${tag.name}”`)
  reader.get()?.focus()
}
