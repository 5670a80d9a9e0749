import { shortWords } from '../../account/short-quote'
import { nameLimit } from '../../account/values'
import { isolate } from '../../text/isolate'
import { several } from '../../text/phrases'
import type { ReadItem, ReadResource } from './item'
import type { Leave, LeftOut } from './reading'

/** What an annotation may be made for besides: that is told by what it says. */
const usual: readonly string[] = ['classifying', 'commenting', 'describing', 'highlighting', 'tagging']

/** What has a property for which there is no place. */
export const withoutPlace = (name: string, of: string): LeftOut => ({
  what: `“${isolate(shortWords(name, 40))}” of ${of}`,
  why: 'no-place',
})

/** Tells what does not come in of annotations that do. */
export class Rest {
  readonly #properties = new Map<string, number>()

  /** @param said the bodies that come in @param made what it is made for as it comes in */
  tell(item: ReadItem, said: readonly ReadResource[], made: string | undefined, leave: Leave): void {
    const isSaid = new Set(said)
    if (item.bodies.some((body) => !isSaid.has(body))) leave('unfit-body')
    if (item.motivations.some((one) => one !== made && !usual.includes(one))) leave('unfit-motivation')
    if (item.created === 'unfit') leave('unfit-time')
    if (item.creatorCount > 1) leave('many-creators')
    if ((item.creator?.name ?? '').trim().length > nameLimit) leave('long-name')
    for (const name of item.more) this.#properties.set(name, (this.#properties.get(name) ?? 0) + 1)
  }

  /** The properties for which there is no place, each once. */
  get properties(): readonly LeftOut[] {
    return [...this.#properties].map(([name, count]) => withoutPlace(name, several(count, 'annotation', 'annotations')))
  }
}
