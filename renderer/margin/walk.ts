import { type Annotation, compareAnnotations } from '../../shared/account/annotation'
import { kindNames } from '../../shared/account/kind'
import { startOf } from '../../shared/account/range'
import { craftOf } from '../craft/use-craft'
import type { Workbench } from '../workbench'
import { describeAnnotation, nameOf } from './describe-annotation'
import { listedIn } from './listed'
import { isWhose, type Whose, whoseWords } from './whose'

/** Passages to walk through, in text order, and what one of them is called where there are none. */
interface Walked {
  readonly passages: readonly Annotation[]
  readonly none: string
  /** From the last one goes on to the first. */
  readonly round?: boolean
}

/** The next or previous passage of some in text order, from one that need not be among them, or else from an offset. */
export function passageBeside(
  passages: readonly Annotation[],
  by: 1 | -1,
  from: Annotation | number,
): Annotation | undefined {
  const behind = (one: Annotation) =>
    typeof from === 'number' ? startOf(one.ranges) - from || 1 : compareAnnotations(one, from)
  return by > 0 ? passages.find((one) => behind(one) > 0) : passages.filter((one) => behind(one) < 0).at(-1)
}

function walkThrough(bench: Workbench, by: 1 | -1, { passages, none, round }: Walked): void {
  const { account, reader } = bench
  const { active, selection, account: shown, people } = account.get()
  const from = (active && account.annotation(active)) || (selection?.range[0] ?? placeOfReading(bench))
  const next = passageBeside(passages, by, from) ?? (round ? passages[0] : undefined)
  if (!next) {
    account.say(passages.length === 0 ? none : `That was the ${by > 0 ? 'last' : 'first'} of ${passages.length}.`)
    return
  }
  account.reveal(next.id)
  // One goes on reading, or selecting, from there; and what is selected may be meant for that very passage.
  if (!selection) reader.get()?.select([startOf(next.ranges), startOf(next.ranges)])
  if (document.activeElement === document.body) reader.get()?.focus()
  const place = `${passages.indexOf(next) + 1} of ${passages.length}`
  account.say(`${place}: ${describeAnnotation(next, shown?.text ?? '', people)}`)
}

/** Where the caret stands if that can be seen, or else the top of what can. */
function placeOfReading({ reader }: Workbench): number {
  const handle = reader.get()
  if (!handle) return 0
  const [from, to] = handle.visibleRange()
  const caret = handle.caret()
  return caret !== null && caret >= from && caret <= to ? caret : from
}

/** Goes to the next or previous listed passage, from the active one or else from where one reads. */
export const walk = (bench: Workbench, by: 1 | -1): void =>
  walkThrough(bench, by, { passages: listedIn(bench), none: 'There are no annotations to go to.' })

/** … of the kind of the active one, or else of that tagged last. */
export function walkAlike(bench: Workbench, by: 1 | -1): void {
  const { account, view } = bench
  const { active } = account.get()
  const kind = (active && account.annotation(active)?.kind) || view.get().lastKind
  const passages = listedIn(bench).filter((one) => one.kind === kind)
  walkThrough(bench, by, { passages, none: `There are no ${kindNames[kind].plural.toLowerCase()} to go to.` })
}

/** … by whoever made the active one, or else by the person at work. */
export function walkByPerson(bench: Workbench, by: 1 | -1): void {
  const { account } = bench
  const { active, head, people } = account.get()
  const person = (active && account.annotation(active)?.by) || head?.me
  const passages = listedIn(bench).filter((one) => one.by === person)
  walkThrough(bench, by, { passages, none: `There is nothing by ${nameOf(people, person ?? '')}.` })
}

/** … of the claims of which nobody has said whose they are. */
export function walkUnattributed(bench: Workbench, by: 1 | -1): void {
  const { linksFrom } = craftOf(bench.account)
  const isAttributed = (id: string) => linksFrom(id, 'attributed-to', 'relayed-by').length > 0
  const passages = listedIn(bench).filter(({ id, kind }) => kind === 'claim' && !isAttributed(id))
  walkThrough(bench, by, { passages, none: 'Every claim is attributed.' })
}

/** … by whoever was chosen, or where they are mentioned; asks whom, where nobody was. */
export function walkWhose(bench: Workbench, by: 1 | -1): void {
  const { whose } = bench.view.get()
  if (whose) walkThrough(bench, by, walkedOf(bench, whose))
  else bench.view.update((state) => ({ ...state, dialog: 'whose' }))
}

/** Chooses whose passages to go through, and goes to the next of them, or to the first behind the last. */
export function chooseWhose(bench: Workbench, whose: Whose): void {
  bench.view.update((state) => ({ ...state, whose }))
  walkThrough(bench, 1, { ...walkedOf(bench, whose), round: true })
}

const walkedOf = (bench: Workbench, whose: Whose): Walked => ({
  passages: listedIn(bench).filter(isWhose(bench, whose)),
  none: `There is nothing ${whoseWords(bench, whose)}.`,
})
