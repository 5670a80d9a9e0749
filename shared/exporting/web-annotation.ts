import type { Annotation } from '../account/annotation'
import type { Range } from '../account/range'
import { type CodePointMap, mapCodePoints } from '../text/code-points'
import { describeQuote } from '../text/quote'
import type { ExportAccount } from './export-account'
import { isoTime } from './time'
import type { WebAnnotation, WebAnnotationCollection, WebBody, WebTarget } from './web-annotation-model'

// W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/: annotations and their lifecycle (3.1, 3.3),
// motivations (3.3.5), text quote and text position selectors (4.2.4, 4.2.5), collections and pages (5.1, 5.2).

const context = 'http://www.w3.org/ns/anno.jsonld'

/** The annotations of an account as JSON-LD: a collection with one page that holds them all. */
export const webAnnotations = (account: ExportAccount): string => `${JSON.stringify(toCollection(account), null, 2)}\n`

export function toCollection(account: ExportAccount): WebAnnotationCollection {
  const { id, title, textSha256, annotations, app, exportedAt } = account
  const codePoints = mapCodePoints(account.text)
  return {
    '@context': context,
    id: `${urn(id)}#annotations`,
    type: 'AnnotationCollection',
    // The positions are of this text only; the model has no property that could say so.
    label: `${title} (text with SHA-256 ${textSha256})`,
    generator: { type: 'Software', name: app },
    generated: isoTime(exportedAt),
    total: annotations.length,
    first: {
      id: `${urn(id)}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map((annotation) => toWebAnnotation(account, codePoints, annotation)),
    },
  }
}

function toWebAnnotation(account: ExportAccount, codePoints: CodePointMap, annotation: Annotation): WebAnnotation {
  const { id, kind, note, ranges, by, at } = annotation
  const classifying: WebBody = { type: 'TextualBody', purpose: 'classifying', value: kind, format: 'text/plain' }
  const commenting: WebBody = { type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }
  const name = account.people[by]?.name
  return {
    // Each on its own too, so that an item can be taken out and remain an annotation.
    '@context': context,
    id: urn(id),
    type: 'Annotation',
    motivation: note === '' ? 'classifying' : ['classifying', 'commenting'],
    creator: { ...(isUuid(by) && { id: urn(by) }), type: 'Person', ...(name !== undefined && { name }) },
    created: isoTime(at),
    body: note === '' ? classifying : [classifying, commenting],
    target: single(ranges.map((range) => toTarget(account, codePoints, range))),
  }
}

/**
 * Several pieces of one passage become several targets, to each of which the body applies on its own (3.2.6): true of
 * what a piece is part of, and understood everywhere. That they make sense only together would take a Composite, which
 * the recommendation keeps in an appendix without force (D) and its context does not define.
 */
const single = (targets: readonly WebTarget[]): WebAnnotation['target'] =>
  targets.length === 1 && targets[0] ? targets[0] : targets

function toTarget({ id, text }: ExportAccount, codePoints: CodePointMap, range: Range): WebTarget {
  return {
    type: 'SpecificResource',
    source: urn(id),
    selector: [
      // Counted in code points, as the model prescribes, where Attest counts UTF-16 code units.
      { type: 'TextPositionSelector', start: codePoints.toCodePoint(range[0]), end: codePoints.toCodePoint(range[1]) },
      { type: 'TextQuoteSelector', ...describeQuote(text, range) },
    ],
  }
}

const isUuid = (id: string) => /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(id)

/** https://www.rfc-editor.org/rfc/rfc9562#section-4 */
const urn = (uuid: string) => `urn:uuid:${uuid}`
