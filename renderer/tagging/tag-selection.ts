import { type Kind, kindNames } from '../../shared/account/kind'
import type { Range } from '../../shared/account/range'
import type { Workbench } from '../workbench'
import { leaveSelection } from './leave-selection'

/**
 * Tags the selected words, or makes the active annotation another kind where nothing is selected. The same words
 * tagged the same way already are not tagged twice: the annotation there becomes active.
 */
export function tagSelection(bench: Workbench, kind: Kind): void {
  const { account, reader } = bench
  const { selection, active } = account.get()
  bench.view.update((view) => ({ ...view, lastKind: kind }))
  if (!selection) {
    if (active) changeKind(bench, active, kind)
    else account.say('Select some words first, then tag them.')
    return
  }
  const there = findTagged(bench, kind, selection.range)
  const id = there ?? bench.newId()
  if (!there && !account.run([{ type: 'annotate', id, kind, ranges: [selection.range] }])) return
  showKind(bench, kind)
  leaveSelection(bench, selection.range[1])
  account.activate(id)
  account.say(there ? `${kindNames[kind].name} tagged already` : `${kindNames[kind].name} tagged`)
  reader.get()?.focus()
}

export function changeKind(bench: Workbench, id: string, kind: Kind): void {
  const { account } = bench
  const annotation = account.annotation(id)
  if (!annotation || annotation.kind === kind) return
  if (!account.run([{ type: 'set-field', id, field: 'kind', value: kind }])) return
  showKind(bench, kind)
  account.say(`Now tagged as ${kindNames[kind].name.toLowerCase()}`)
}

/** What was tagged just now must not be out of sight, even where its kind was. */
export function showKind({ account }: Workbench, kind: Kind): void {
  if (account.get().hidden.has(kind)) account.toggleKind(kind)
}

/** An annotation of a kind on exactly a stretch, if there is one. */
export function findTagged({ account }: Workbench, kind: Kind, [start, end]: Range): string | undefined {
  const { annotations } = account.get()
  return annotations.find(({ kind: other, ranges }) => {
    const [only] = ranges
    return other === kind && ranges.length === 1 && only?.[0] === start && only[1] === end
  })?.id
}
