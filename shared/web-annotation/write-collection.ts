import type { Annotation } from '../account/annotation'
import type { Range } from '../account/range'
import type { ExportAccount } from '../exporting/export-account'
import { isoTime } from '../exporting/time'
import { type CodePointMap, mapCodePoints } from '../text/code-points'
import { describeQuote } from '../text/quote'
import { type WebAnnotation, type WebAnnotationCollection, type WebBody, type WebTarget, webContext } from './model'
import { creatorOf, urn } from './names'
import { webDiscussion } from './write-discussion'

// W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/: annotations and their lifecycle (3.1, 3.3),
// motivations (3.3.5), text quote and text position selectors (4.2.4, 4.2.5), collections and pages (5.1, 5.2).

/** The annotations of an account, and what is said of them, as JSON-LD: a collection with one page that holds them all. */
export const webAnnotations = (account: ExportAccount): string => `${JSON.stringify(toCollection(account), null, 2)}\n`

export function toCollection(account: ExportAccount): WebAnnotationCollection {
  const { id, title, textSha256, annotations, discussions, people, app, exportedAt } = account
  const codePoints = mapCodePoints(account.text)
  const items = annotations.flatMap((annotation) => {
    const discussion = discussions.get(annotation.id)
    const said = discussion ? webDiscussion(people, discussion) : []
    return [toWebAnnotation(account, codePoints, annotation), ...said]
  })
  return {
    '@context': webContext,
    id: `${urn(id)}#annotations`,
    type: 'AnnotationCollection',
    // The positions are of this text only; the model has no property that could say so.
    label: `${title} (text with SHA-256 ${textSha256})`,
    generator: { type: 'Software', name: app },
    generated: isoTime(exportedAt),
    total: items.length,
    first: {
      id: `${urn(id)}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  }
}

function toWebAnnotation(account: ExportAccount, codePoints: CodePointMap, annotation: Annotation): WebAnnotation {
  const { id, kind, note, ranges, by, at } = annotation
  const classifying: WebBody = { type: 'TextualBody', purpose: 'classifying', value: kind, format: 'text/plain' }
  const tagging = (account.tags.get(id) ?? []).map(
    (value): WebBody => ({ type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain' }),
  )
  const commenting: WebBody = { type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }
  return {
    // Each on its own too, so that an item can be taken out and remain an annotation.
    '@context': webContext,
    id: urn(id),
    type: 'Annotation',
    motivation: single([
      'classifying',
      ...(tagging.length > 0 ? ['tagging'] : []),
      ...(note === '' ? [] : ['commenting']),
    ]),
    creator: creatorOf(account.people, by),
    created: isoTime(at),
    body: single([classifying, ...tagging, ...(note === '' ? [] : [commenting])]),
    target: single(ranges.map((range) => toTarget(account, codePoints, range))),
  }
}

/**
 * Several pieces of one passage become several targets, to each of which the body applies on its own (3.2.6): true of
 * what a piece is part of, and understood everywhere. That they make sense only together would take a Composite, which
 * the recommendation keeps in an appendix without force (D) and its context does not define.
 */
const single = <T>(all: readonly T[]): T | readonly T[] => (all.length === 1 && all[0] ? all[0] : all)

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
