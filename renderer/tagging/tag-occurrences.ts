import type { Command } from '../../shared/account/command'
import { kindNames } from '../../shared/account/kind'
import { quoteOf, type Range } from '../../shared/account/range'
import type { Workbench } from '../workbench'
import type { Subject } from './occurrences'

/** Shows where else the text names what is selected, or else the active actor or source. */
export function askForOccurrences(bench: Workbench): void {
  const subject = subjectNow(bench)
  if (subject) bench.view.update((state) => ({ ...state, subject, dialog: 'occurrences' }))
  else bench.account.say('Select a name, or go to an actor or a source, to tag all its occurrences.')
}

function subjectNow({ account, view }: Workbench): Subject | undefined {
  const { account: shown, selection, active, tradecraft } = account.get()
  const text = shown?.text ?? ''
  // A name is somebody's, or a source's; what is claimed does not come again word for word.
  const { lastKind } = view.get()
  if (selection) return { words: quoteOf(text, [selection.range]), kind: lastKind === 'source' ? 'source' : 'actor' }
  const annotation = active ? account.annotation(active) : undefined
  if (!annotation || annotation.kind === 'claim') return undefined
  const entity = tradecraft.details.get(annotation.id)?.entity
  return { words: quoteOf(text, annotation.ranges.slice(0, 1)), kind: annotation.kind, entity }
}

/** Tags each of some stretches: one step. */
export function tagOccurrences(bench: Workbench, { kind, entity }: Subject, ranges: readonly Range[]): void {
  const { account } = bench
  const steps = ranges.flatMap((range): Command[] => {
    const id = bench.newId()
    const tag: Command = { type: 'annotate', id, kind, ranges: [range] }
    return entity === undefined ? [tag] : [tag, { type: 'set-detail', id, field: 'entity', value: entity }]
  })
  if (!account.run(steps)) return
  if (account.get().hidden.has(kind)) account.toggleKind(kind)
  const { name, plural } = kindNames[kind]
  account.say(`${ranges.length} tagged as ${(ranges.length === 1 ? name : plural).toLowerCase()}`)
}
