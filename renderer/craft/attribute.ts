import type { Annotation, AnnotationId } from '../../shared/account/annotation'
import type { Command } from '../../shared/account/command'
import { endKey } from '../../shared/tradecraft/link'
import type { LinkType } from '../../shared/tradecraft/vocabulary'
import { wantField } from '../shell/wanted-field'
import { leaveSelection } from '../tagging/leave-selection'
import { findTagged, showKind } from '../tagging/tag-selection'
import type { Workbench } from '../workbench'
import { mayChange } from './may-change'
import { craftOf, nameIn } from './use-craft'

export type Attributing = Extract<LinkType, 'attributed-to' | 'relayed-by'>

/** Somebody who is tagged or entered already, or a name that is in no passage. */
export type Named = { readonly id: string } | { readonly name: string }

const said: Readonly<Record<Attributing, string>> = {
  'attributed-to': 'Attributed to',
  'relayed-by': 'It came through',
}

/** Ties a claim to whoever says it or passed it on, entering them first where they are not known: one step. */
export function attribute(
  bench: Workbench,
  claim: AnnotationId,
  named: Named,
  type: Attributing,
  before: readonly Command[] = [],
): boolean {
  const { account, newId, reader } = bench
  const to = 'id' in named ? named.id : newId()
  const from = type === 'relayed-by' ? lastRelay(bench, claim) : claim
  const known = craftOf(account)
    .linksFrom(from, type)
    .some((link) => endKey(link.to) === to)
  if (known) account.say('That is noted already.')
  const entered: readonly Command[] =
    'id' in named ? [] : [{ type: 'make-entity', id: to, entityType: 'other', name: named.name }]
  const link: Command = { type: 'link', id: newId(), link: type, from, to }
  const done = known || account.run([...before, ...entered, link])
  if (done && !known) account.say(`${said[type]} ${'id' in named ? nameIn(account, to) : named.name}`)
  reader.get()?.focus()
  return done
}

/** Whoever passes on what somebody passed on is tied to them, and the first to the claim. */
function lastRelay({ account }: Workbench, claim: AnnotationId): string {
  const craft = craftOf(account)
  const reached = new Set<string>([claim])
  for (const place of reached) for (const link of craft.linksFrom(place, 'relayed-by')) reached.add(endKey(link.to))
  const last = [...reached].at(-1) as string
  // An entity passes on much else as well, which did not come that way.
  return account.annotation(last) ? last : claim
}

/**
 * The active claim gets its source: the selected words, tagged as one in the same step, or whoever is picked. With
 * `relayed-by` whoever passed it on.
 */
export function attributeActive(bench: Workbench, type: Attributing): void {
  const { account } = bench
  const claim = activeClaim(bench, 'say whose word it rests on')
  const { selection } = account.get()
  if (!claim || !mayChange(bench)) return
  if (!selection) return wantField(bench, claim.id, type === 'attributed-to' ? 'source' : 'relay')
  const there = findTagged(bench, 'source', selection.range)
  const id = there ?? bench.newId()
  const tag: Command = { type: 'annotate', id, kind: 'source', ranges: [selection.range] }
  if (!attribute(bench, claim.id, { id }, type, there ? [] : [tag])) return
  showKind(bench, 'source')
  leaveSelection(bench, selection.range[1])
}

/** Keeps the selected words as those with which the active claim is reported. */
export function keepCue(bench: Workbench): void {
  const { account } = bench
  const claim = activeClaim(bench, 'keep its reporting words')
  const { selection } = account.get()
  if (!claim || !selection) return
  const [link] = craftOf(account).linksFrom(claim.id, 'attributed-to')
  if (!link) return account.say('Attribute the claim to a source first, then keep the words that report it.')
  if (!account.run([{ type: 'set-detail', id: link.id, field: 'cue', value: [selection.range] }])) return
  account.say('Kept as the reporting words')
  leaveSelection(bench, selection.range[1])
}

/** Says what to do first where no claim is active. */
function activeClaim({ account }: Workbench, purpose: string): Annotation | undefined {
  const { active } = account.get()
  const annotation = active ? account.annotation(active) : undefined
  if (annotation?.kind === 'claim') return annotation
  account.say(`Go to a claim first, then ${purpose}.`)
  return undefined
}
