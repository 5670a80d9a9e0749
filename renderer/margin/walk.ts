import type { Annotation } from '../../shared/account/annotation'
import { endOf, startOf } from '../../shared/account/range'
import type { Workbench } from '../workbench'
import { listedIn } from './listed'

/** Goes to the next or previous listed passage, from the active one or else from where one reads. */
export function walk(bench: Workbench, by: 1 | -1): void {
  const { account, reader } = bench
  const { active, selection } = account.get()
  const shown = listedIn(bench)
  const at = active ? shown.findIndex(({ id }) => id === active) : -1
  const from = selection?.range[0] ?? reader.get()?.firstVisibleOffset() ?? 0
  const next = at >= 0 ? shown[at + by] : nearest(shown, from, by)
  if (next) account.reveal(next.id)
  else
    account.say(
      shown.length === 0 ? 'There are no annotations to go to.' : `That was the ${by > 0 ? 'last' : 'first'} passage.`,
    )
}

/** The innermost listed passage around another, if there is one: what Tab goes to. */
export function passageAround(shown: readonly Annotation[], inner: Annotation): Annotation | undefined {
  const [start, end] = [startOf(inner.ranges), endOf(inner.ranges)]
  const around = shown.filter(({ ranges }) => {
    const [from, to] = [startOf(ranges), endOf(ranges)]
    return from <= start && to >= end && to - from > end - start
  })
  const lengthOf = ({ ranges }: Annotation) => endOf(ranges) - startOf(ranges)
  return around.reduce<Annotation | undefined>((a, b) => (a && lengthOf(a) <= lengthOf(b) ? a : b), undefined)
}

function nearest(shown: readonly Annotation[], from: number, by: 1 | -1): Annotation | undefined {
  const index = shown.findIndex(({ ranges }) => startOf(ranges) >= from)
  if (by > 0) return shown[index]
  return index < 0 ? shown.at(-1) : shown[index - 1]
}
