import type { Annotation } from '../../account/annotation'
import { writeTagPath } from '../../codebook/tag-path'
import type { ExportAccount } from '../../exporting/export-account'
import { isoTime } from '../../exporting/time'
import { type CodePointMap, mapCodePoints } from '../../text/code-points'
import { type WebAnnotation, type WebAnnotationCollection, webContext, webText } from '../model'
import { signed, urn } from '../names'
import { type DetailTexts, detailTexts } from './details'
import { webDiscussion } from './discussion'
import { webGrades } from './grades'
import { toldEntities, webIdentities } from './identities'
import { webLinks } from './links'
import { targetOf } from './target'

// W3C Web Annotation Data Model, https://www.w3.org/TR/annotation-model/: annotations and their lifecycle (3.1, 3.3),
// motivations (3.3.5), text quote and text position selectors (4.2.4, 4.2.5), collections and pages (5.1, 5.2).

/** The annotations of an account, what is said and noted of them and the links between them, as JSON-LD: a collection with one page that holds them all. */
export const webAnnotations = (account: ExportAccount): string => `${JSON.stringify(toCollection(account), null, 2)}\n`

export function toCollection(account: ExportAccount): WebAnnotationCollection {
  const { id, title, textSha256, annotations, discussions, people, app, exportedAt, protection } = account
  const codePoints = mapCodePoints(account.text)
  const textsOf = detailTexts(account)
  const entities = toldEntities(account)
  const told = annotations.flatMap((annotation) => {
    const discussion = discussions.get(annotation.id)
    const said = discussion ? webDiscussion(people, discussion) : []
    return [toWebAnnotation(account, codePoints, annotation, textsOf), ...said]
  })
  const items = [
    ...told,
    ...webIdentities(account, entities, textsOf),
    ...webLinks(account, codePoints),
    ...webGrades(account, new Set(entities.map(({ entity }) => entity.id))),
  ]
  return {
    '@context': webContext,
    id: `${urn(id)}#annotations`,
    type: 'AnnotationCollection',
    // The positions are of this text only; the model has no property that could say so.
    label: protection ? `${title} (text in which names are replaced)` : `${title} (text with SHA-256 ${textSha256})`,
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

function toWebAnnotation(
  account: ExportAccount,
  codePoints: CodePointMap,
  annotation: Annotation,
  textsOf: DetailTexts,
): WebAnnotation {
  const { id, kind, note, ranges, by, at } = annotation
  const tagging = (account.tags.get(id) ?? []).map((path) => webText('tagging', writeTagPath(path)))
  const commenting = note === '' ? [] : [webText('commenting', note)]
  const describing = textsOf(id, kind)
  return {
    // Each on its own too, so that an item can be taken out and remain an annotation.
    '@context': webContext,
    id: urn(id),
    type: 'Annotation',
    motivation: single([
      'classifying',
      ...(tagging.length > 0 ? (['tagging'] as const) : []),
      ...(commenting.length > 0 ? (['commenting'] as const) : []),
      ...(describing.length > 0 ? (['describing'] as const) : []),
    ]),
    ...signed(account.people, by, at),
    body: single([webText('classifying', kind), ...tagging, ...commenting, ...describing]),
    target: single(ranges.map((range) => targetOf(account, codePoints, range))),
  }
}

/**
 * Several pieces of one passage become several targets, to each of which the body applies on its own (3.2.6): true of
 * what a piece is part of, and understood everywhere. That they make sense only together would take a Composite, which
 * the recommendation keeps in an appendix without force (D) and its context does not define.
 */
const single = <T>(all: readonly T[]): T | readonly T[] => (all.length === 1 && all[0] ? all[0] : all)
