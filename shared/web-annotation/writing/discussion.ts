import type { PersonId } from '../../account/annotation'
import { type Discussion, type Reply, standingReplies, type ThreadState, type Verdict } from '../../account/discussion'
import type { ExportAccount } from '../../exporting/export-account'
import { type WebAnnotation, webContext, webText } from '../model'
import { isUuid, signed, urn } from '../names'

// What people say of an annotation is, in the model, annotations of that annotation: replies with the motivation
// "replying", verdicts with "assessing", and that a thread is settled with "moderating"
// (https://www.w3.org/TR/annotation-model/#motivation-and-purpose).

type People = ExportAccount['people']

export function webDiscussion(people: People, discussion: Discussion): readonly WebAnnotation[] {
  const { on, state, verdicts } = discussion
  return [
    ...standingReplies(discussion).map((reply) => webReply(people, reply)),
    ...verdicts.map((verdict) => webVerdict(people, on, verdict)),
    ...(state ? [webState(people, on, state)] : []),
  ]
}

const webReply = (people: People, { id, on, text, by, at, mentions }: Reply): WebAnnotation => {
  const called = mentions.filter(isUuid).map((person) => {
    return { type: 'SpecificResource', purpose: 'identifying', source: urn(person) } as const
  })
  return {
    '@context': webContext,
    id: urn(id),
    type: 'Annotation',
    motivation: 'replying',
    ...signed(people, by, at),
    body: called.length === 0 ? webText('replying', text) : [webText('replying', text), ...called],
    target: urn(on),
  }
}

const webVerdict = (people: People, on: string, { person, verdict, reason, at }: Verdict): WebAnnotation => ({
  '@context': webContext,
  id: partOf(on, 'verdict', person),
  type: 'Annotation',
  motivation: 'assessing',
  ...signed(people, person, at),
  body: reason === '' ? webText('assessing', verdict) : [webText('assessing', verdict), webText('commenting', reason)],
  target: urn(on),
})

const webState = (people: People, on: string, { resolved, by, at }: ThreadState): WebAnnotation => ({
  '@context': webContext,
  id: `${urn(on)}#thread`,
  type: 'Annotation',
  motivation: 'moderating',
  ...signed(people, by, at),
  body: webText('moderating', resolved ? 'resolved' : 'reopened'),
  target: urn(on),
})

const partOf = (on: string, part: string, person: PersonId): string =>
  `${urn(on)}#${part}-${encodeURIComponent(person)}`
