import type { AnnotationId } from '../../account/annotation'
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
  type VerdictName,
} from '../../account/discussion'
import { uuidIn } from '../names'
import type { About } from './about'
import { type ReadItem, type ReadResource, textsFor, wordsOf } from './item'
import type { Leave, LeftOut } from './reading'

type Said =
  | { readonly is: 'reply'; readonly on: string; readonly reply: Reply }
  | { readonly is: 'verdict'; readonly on: string; readonly verdict: Verdict }
  | { readonly is: 'state'; readonly on: string; readonly state: ThreadState }

/** What an annotation says, with the bodies that say it. */
interface Reading {
  readonly said: Said
  readonly bodies: readonly ReadResource[]
}

const motivations = ['replying', 'commenting', 'assessing', 'moderating'] as const

/** As many as a reply may call by name. */
const mostMentions = 100

/** Gathers what people say of annotations: of which, is known only once all of them are read. */
export class Talk {
  readonly #about: About
  readonly #verdicts = new Set<string>()
  readonly #said: { readonly said: Said; readonly leave: Leave; tellRest(): void }[] = []

  constructor(about: About) {
    this.#about = about
  }

  /** Returns whether it is something that people say; what of that cannot be carried is told. */
  take(item: ReadItem, on: string, leave: Leave): boolean {
    const made = motivations.find((one) => item.motivations.includes(one))
    if (made === undefined) return false
    const read = this.#read(item, on, made)
    if (typeof read === 'string') leave(read)
    else if (this.#isKnown(read.said)) leave('twice')
    else
      this.#said.push({
        ...{ said: read.said, leave },
        tellRest: () => this.#about.rest.tell(item, read.bodies, made, leave),
      })
    return true
  }

  /** @param isThere whether an annotation was read */
  discussionsOf(isThere: (id: AnnotationId) => boolean): Discussions {
    const discussions = new Map<AnnotationId, Discussion>()
    const replies = new Map(
      this.#said.flatMap(({ said }) => (said.is === 'reply' ? [[said.reply.id, said.reply]] : [])),
    )
    const change = (on: AnnotationId, make: (before: Discussion) => Discussion) =>
      discussions.set(on, make(discussions.get(on) ?? noDiscussion(on)))
    for (const { said, leave, tellRest } of this.#said) {
      const on = annotationOf(said.on, replies, isThere)
      if (on === undefined) leave('about-nothing')
      // Nobody agrees with a reply, or settles one.
      else if (said.is !== 'reply' && on !== said.on) leave('unknown-motivation')
      else {
        change(on, (one) => withSaid(one, said))
        tellRest()
      }
    }
    return byTarget([...discussions.values()])
  }

  #read(item: ReadItem, on: string, made: (typeof motivations)[number]): Reading | LeftOut['why'] {
    const { by, at } = this.#about.signed(item)
    if (made === 'assessing') {
      const given = textsFor(item, 'assessing').find(({ text }) => isVerdictName(text))
      const reasons = textsFor(item, 'commenting')
      const words = wordsOf(reasons).join('\n')
      const reason = words.trim() === '' ? '' : words
      if (!given) return 'unknown-motivation'
      if (reason.length > replyLimit) return 'too-long'
      if (given.text === 'dispute' && reason === '') return 'no-reason'
      const verdict = { person: by, verdict: given.text as VerdictName, reason, at }
      return { said: { is: 'verdict', on, verdict }, bodies: [given, ...reasons] }
    }
    if (made === 'moderating') {
      const [said] = textsFor(item, 'moderating')
      if (said?.text !== 'resolved' && said?.text !== 'reopened') return 'unknown-motivation'
      return { said: { is: 'state', on, state: { resolved: said.text === 'resolved', by, at } }, bodies: [said] }
    }
    const texts = [...textsFor(item, 'replying'), ...textsFor(item, 'commenting')]
    const text = wordsOf(texts).join('\n\n')
    if (text.trim() === '') return 'says-nothing'
    if (text.length > replyLimit) return 'too-long'
    const id = this.#about.idOf(item, `reply ${on} ${text}`)
    const called = item.bodies
      .filter(({ purpose, iri }) => purpose === 'identifying' && uuidIn(iri ?? ''))
      .slice(0, mostMentions)
    const mentions = called.flatMap(({ iri }) => uuidIn(iri ?? '') ?? [])
    const reply: Reply = { id, on, text, by, at, mentions, edited: false, deleted: null }
    return { said: { is: 'reply', on, reply }, bodies: [...texts, ...called] }
  }

  /** Nobody gives two verdicts on one thing, and a thread is settled or is not. */
  #isKnown(said: Said): boolean {
    if (said.is === 'reply') return !this.#about.isNew(said.reply.id)
    const key = said.is === 'verdict' ? `${said.on} ${said.verdict.person}` : said.on
    const isKnown = this.#verdicts.has(key)
    this.#verdicts.add(key)
    return isKnown
  }
}

function withSaid(one: Discussion, said: Said): Discussion {
  if (said.is === 'reply') return { ...one, replies: [...one.replies, said.reply] }
  return said.is === 'state' ? { ...one, state: said.state } : { ...one, verdicts: [...one.verdicts, said.verdict] }
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
