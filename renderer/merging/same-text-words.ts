import type { MergeState } from '../../shared/keeper/protocol'
import { withBrought } from '../../shared/merging/brought-count'
import { andList } from '../../shared/merging/sentences'
import { tallyWords } from '../../shared/merging/summary'
import { nothingDone } from '../../shared/merging/tally'
import { isolate } from '../../shared/text/isolate'

type SameText = Extract<MergeState, { readonly fresh: number }>

const annotations = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'annotation' : 'annotations'}`

/** Annotations of another program have no account whose title they could go by. */
const isOfProgram = ({ name, title }: SameText): boolean => title === name

export function bringTitle(state: SameText): string {
  if (state.step === 'brought') return `Brought over from “${state.name}”`
  return isOfProgram(state) ? `Annotations in “${state.name}”` : 'Another account of the same text'
}

/** What can be brought over from another account of the same text, or has been. */
export function bringSentences(state: SameText): readonly string[] {
  return [...broughtSentences(state), ...state.leftOut]
}

function broughtSentences({ step, name, title, fresh, all, authors, said }: SameText): readonly string[] {
  const by = authors.length === 0 ? '' : `, by ${people(authors.map(isolate))}`
  if (step === 'brought')
    return [
      `${annotations(fresh)}${by}, ${fresh === 1 ? 'is' : 'are'} here now${withBrought(said)}. Undo takes them away again.`,
    ]
  const about =
    title === name
      ? `“${name}” holds annotations of the W3C’s Web Annotation model.`
      : `“${name}” is not a copy of this account. It is “${isolate(title)}”, which was made from the same text.`
  if (all === 0) return [about, 'It has no annotations.']
  if (fresh === 0) return [about, 'All of its annotations are here already.']
  const left = all - fresh
  return [
    about,
    `${annotations(fresh)}${by}, can be brought over with ${fresh === 1 ? 'its author and time' : 'their authors and times'}.`,
    ...(said.replies + said.verdicts > 0
      ? [`What was said of ${fresh === 1 ? 'it' : 'them'} comes along: ${tallyWords({ ...nothingDone, ...said })}.`]
      : []),
    ...(left > 0 ? [`${annotations(left)} ${left === 1 ? 'is' : 'are'} here already.`] : []),
  ]
}

const people = (names: readonly string[]): string =>
  names.length <= 4 ? andList(names) : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
