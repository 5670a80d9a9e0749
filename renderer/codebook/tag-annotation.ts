import type { Annotation } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { type Kind, kindNames } from '../../shared/account/kind'
import { untag } from '../../shared/codebook/split'
import { type Tag, tagColours } from '../../shared/codebook/tag'
import { tagsOn } from '../../shared/codebook/taggings'
import { leaveSelection } from '../tagging/leave-selection'
import { findTagged, showKind } from '../tagging/tag-selection'
import type { Workbench } from '../workbench'

/** What a tag of the codebook would be given to: the active annotation, or what the selected words are to become. */
export interface TagTarget {
  /** Undefined for words that are not tagged yet: then tags of every kind fit. */
  readonly annotation: Annotation | undefined
  /** The kind of a tag that is made for it. */
  readonly kind: Kind
}

export function tagTarget({ account, view }: Workbench): TagTarget | undefined {
  const { selection, active } = account.get()
  const annotation = active === null ? undefined : account.annotation(active)
  if (selection) return { annotation: undefined, kind: view.get().lastKind }
  return annotation && { annotation, kind: annotation.kind }
}

/** Asks which tag the selected words or the active annotation are to have. */
export function askForTag(bench: Workbench): void {
  const { account, view } = bench
  if (!tagTarget(bench)) return account.say('Select some words or a passage first, then tag it from the codebook.')
  if (!account.allows([{ type: 'tag', id: '', tag: '' }])) return
  view.update((state) => ({ ...state, dialog: 'tag' }))
}

/** Gives the selected words or the active annotation a tag, or takes it off where it is on: one step. */
export function giveTag(bench: Workbench, { id, kind, name }: Pick<Tag, 'id' | 'kind' | 'name'>): void {
  const { account } = bench
  const target = tagTarget(bench)
  if (!target) return
  const { annotation } = target
  if (!annotation) return tagSelectionWith(bench, { id, kind, name }, [])
  const { tradecraft } = account.get()
  const off = untag(tradecraft, annotation.id, id)
  if (!account.run(off.length > 0 ? off : [{ type: 'tag', id: annotation.id, tag: id }])) return
  account.say(off.length > 0 ? `No longer tagged “${name}”` : `Tagged “${name}”`)
}

/** Makes a tag right below the kind, and gives it at once. */
export function giveNewTag(bench: Workbench, name: string): void {
  const { account, newId } = bench
  const target = tagTarget(bench)
  if (!target) return
  const { annotation, kind } = target
  const making = { type: 'make-tag' as const, id: newId(), kind, name, colour: tagColours[0] }
  if (!annotation) return tagSelectionWith(bench, making, [making])
  if (!account.run([making, { type: 'tag', id: annotation.id, tag: making.id }])) return
  account.say(`Tagged “${name}”, which is in the codebook now`)
}

/** Tags the selected words as the kind that a tag hangs below, and with it. */
function tagSelectionWith(bench: Workbench, tag: Pick<Tag, 'id' | 'kind' | 'name'>, before: readonly Command[]): void {
  const { account, reader, view } = bench
  const { selection, tradecraft } = account.get()
  if (!selection) return
  const { kind } = tag
  const there = findTagged(bench, kind, selection.range)
  const id = there ?? bench.newId()
  const annotating: readonly Command[] = there ? [] : [{ type: 'annotate', id, kind, ranges: [selection.range] }]
  const isOn = there !== undefined && tagsOn(tradecraft, there).some((one) => one.id === tag.id)
  const tagging: readonly Command[] = isOn ? [] : [{ type: 'tag', id, tag: tag.id }]
  const commands = [...before, ...annotating, ...tagging]
  if (commands.length > 0 && !account.run(commands)) return
  view.update((state) => ({ ...state, lastKind: kind }))
  showKind(bench, kind)
  leaveSelection(bench, selection.range[1])
  account.activate(id)
  account.say(`${kindNames[kind].name} tagged “${tag.name}”`)
  reader.get()?.focus()
}
