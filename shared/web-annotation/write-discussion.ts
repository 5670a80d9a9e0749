import type { PersonId } from '../account/annotation'
import { type Discussion, type Reply, standingReplies, type Verdict } from '../account/discussion'
import type { ExportAccount } from '../exporting/export-account'
import { isoTime } from '../exporting/time'
import { type WebAnnotation, type WebBody, webContext } from './model'
import { creatorOf, urn } from './names'

// What people say of an annotation is, in the model, annotations of that annotation: replies with the motivation
// "replying", verdicts with "assessing" (https://www.w3.org/TR/annotation-model/#motivation-and-purpose).

export function webDiscussion(people: ExportAccount['people'], discussion: Discussion): readonly WebAnnotation[] {
  return [
    ...standingReplies(discussion).map((reply) => webReply(people, reply)),
    ...discussion.verdicts.map((verdict) => webVerdict(people, discussion.on, verdict)),
  ]
}

const body = (purpose: WebBody['purpose'], value: string): WebBody => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
})

const signed = (people: ExportAccount['people'], by: PersonId, at: number) => ({
  creator: creatorOf(people, by),
  created: isoTime(at),
})

const webReply = (people: ExportAccount['people'], { id, on, text, by, at }: Reply): WebAnnotation => ({
  '@context': webContext,
  id: urn(id),
  type: 'Annotation',
  motivation: 'replying',
  ...signed(people, by, at),
  body: body('replying', text),
  target: urn(on),
})

const webVerdict = (
  people: ExportAccount['people'],
  on: string,
  { person, verdict, reason, at }: Verdict,
): WebAnnotation => ({
  '@context': webContext,
  id: `${urn(on)}#verdict-${encodeURIComponent(person)}`,
  type: 'Annotation',
  motivation: 'assessing',
  ...signed(people, person, at),
  body: reason === '' ? body('assessing', verdict) : [body('assessing', verdict), body('commenting', reason)],
  target: urn(on),
})
