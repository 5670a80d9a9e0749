import type { AnnotationId, PersonId } from '../account/annotation'
import {
  byTarget,
  type Discussion,
  type Discussions,
  isVerdictName,
  noDiscussion,
  type Reply,
  replyLimit,
  type ThreadState,
  type Verdict,
} from '../account/discussion'
import { uuidIn } from './names'
import { aboutIn, type ReadItem, textsFor } from './read-item'
import type { LeftOut, WebReadingHere } from './reading'

type Said =
  | { readonly is: 'reply'; readonly reply: Reply }
  | { readonly is: 'verdict'; readonly on: string; readonly verdict: Verdict }
  | { readonly is: 'state'; readonly on: string; readonly state: ThreadState }

/** Gathers what people say of annotations: of which, is known only once all of them are read. */
export class Talk {
  readonly #here: WebReadingHere
  readonly #personOf: (item: ReadItem) => PersonId
  readonly #said: { readonly iri: string; readonly said: Said }[] = []

  constructor(here: WebReadingHere, personOf: (item: ReadItem) => PersonId) {
    this.#here = here
    this.#personOf = personOf
  }

  /** Returns whether it is something that people say. */
  take(item: ReadItem): boolean {
    const said = this.#read(item)
    if (said) this.#said.push({ iri: item.iri ?? 'a reply without a name', said })
    return said !== undefined
  }

  /** @param isThere whether an annotation was read @param leave told of what is about none */
  discussionsOf(
    isThere: (id: AnnotationId) => boolean,
    leave: (iri: string, why: LeftOut['why']) => void,
  ): Discussions {
    const discussions = new Map<AnnotationId, Discussion>()
    const replies = new Map(
      this.#said.flatMap(({ said }) => (said.is === 'reply' ? [[said.reply.id, said.reply]] : [])),
    )
    const change = (on: AnnotationId, make: (before: Discussion) => Discussion) =>
      discussions.set(on, make(discussions.get(on) ?? noDiscussion(on)))
    for (const { iri, said } of this.#said) {
      const on = annotationOf(said.is === 'reply' ? said.reply.on : said.on, replies, isThere)
      if (on === undefined) leave(iri, 'about-nothing')
      else if (said.is === 'reply') change(on, (one) => ({ ...one, replies: [...one.replies, said.reply] }))
      else if (said.is === 'verdict') change(on, (one) => ({ ...one, verdicts: [...one.verdicts, said.verdict] }))
      else change(on, (one) => ({ ...one, state: said.state }))
    }
    return byTarget([...discussions.values()])
  }

  #read(item: ReadItem): Said | undefined {
    const on = aboutIn(item)
    if (on === undefined) return undefined
    const [by, at] = [this.#personOf(item), item.created ?? this.#here.now]
    const [motivation] = item.motivations
    if (motivation === 'assessing') {
      const verdict = textsFor(item, 'assessing').find(isVerdictName)
      const reason = textsFor(item, 'commenting').join('\n').slice(0, replyLimit)
      // A dispute without a reason is none.
      if (!verdict || (verdict === 'dispute' && reason.trim() === '')) return undefined
      return { is: 'verdict', on, verdict: { person: by, verdict, reason, at } }
    }
    if (motivation === 'moderating') {
      const [said] = textsFor(item, 'moderating')
      if (said !== 'resolved' && said !== 'reopened') return undefined
      return { is: 'state', on, state: { resolved: said === 'resolved', by, at } }
    }
    const text = [...textsFor(item, 'replying'), ...textsFor(item, 'commenting')].join('\n\n')
    if ((motivation !== 'replying' && motivation !== 'commenting') || text.trim() === '' || text.length > replyLimit)
      return undefined
    const id = (item.iri !== undefined && uuidIn(item.iri)) || this.#here.idFor(item.iri ?? `reply ${on} ${text}`)
    const mentions = item.bodies.flatMap(({ purpose, iri }) =>
      purpose === 'identifying' && iri !== undefined ? (uuidIn(iri) ?? []) : [],
    )
    return { is: 'reply', reply: { id, on, text, by, at, mentions, edited: false, deleted: null } }
  }
}

/** What a thread hangs on, through however many replies; undefined where that was not read, or in a ring. */
function annotationOf(
  on: string,
  replies: ReadonlyMap<string, Reply>,
  isThere: (id: AnnotationId) => boolean,
): AnnotationId | undefined {
  const passed = new Set<string>()
  for (let at: string | undefined = on; at !== undefined && !passed.has(at); at = replies.get(at)?.on) {
    if (isThere(at)) return at
    passed.add(at)
  }
  return undefined
}
