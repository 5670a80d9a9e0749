import type * as Y from 'yjs'
import type { Annotation } from '../../shared/account/annotation'
import { readAnnotation } from '../../shared/account/annotations'
import type { Discussion } from '../../shared/account/discussion'
import { readReply, readThreadState, readVerdict } from '../../shared/account/discussions'
import { sameValue } from '../../shared/account/edit'
import { quoteOf } from '../../shared/account/range'
import { mapsOf } from '../../shared/account/schema'
import { codebookOf, pathOf } from '../../shared/codebook/codebook'
import { tagPathWords } from '../../shared/codebook/tag-path'
import { sameName } from '../../shared/codebook/tag-problems'
import { tagsOn } from '../../shared/codebook/taggings'
import type { Details } from '../../shared/tradecraft/details'
import type { Grade } from '../../shared/tradecraft/grade'
import type { Link } from '../../shared/tradecraft/link'
import { readDeleted } from '../../shared/tradecraft/read-detail'
import { readEntity, readGrade, readLink, readTradecraft, type Tradecraft } from '../../shared/tradecraft/tradecraft'
import { detailTextsIn } from '../../shared/web-annotation/detail-texts'
import { urn } from '../../shared/web-annotation/names'
import type { LeftOut, WebReading } from '../../shared/web-annotation/reading/reading'

/** The account into which annotations are read. */
export interface Here {
  readonly id: string
  readonly text: string
  readonly doc: Y.Doc
}

/**
 * What a document says of annotations that are here already: nothing is added to those, and nothing of them changed.
 * @param idHere the id that an annotation, a reply, a link or a grade of it has here, or would have
 * @param isBrought whether an annotation is among those that are brought over, unless they are here
 */
export function notAdded(
  { annotations, discussions, tradecraft }: WebReading,
  { text, doc }: Here,
  idHere: (id: string) => string,
  isBrought: (id: string) => boolean,
): readonly LeftOut[] {
  const maps = mapsOf(doc)
  const isKnown = (id: string) => maps.annotations.has(idHere(id))
  const noted = readTradecraft(doc).tradecraft
  const known = annotations.filter(({ id }) => isKnown(id))
  return [
    ...known.flatMap((one) => ofAnnotation(one)),
    ...[...discussions].flatMap(([on, discussion]) => (isKnown(on) ? ofDiscussion(discussion) : [])),
    ...known.flatMap((one) => ofTags(one)),
    ...ofEntities(),
    ...[...tradecraft.links.values()].flatMap((link) => ofLink(link)),
    ...ofGrades(),
    ...ofMentions(),
  ]

  function ofAnnotation({ id, kind, note, ranges }: Annotation): readonly LeftOut[] {
    const words = quoteOf(text, ranges)
    const here = readAnnotation(doc, idHere(id), text.length)
    if (here?.deleted) return [{ what: urn(id), words, why: 'deleted-here' }]
    const isSame = here && here.kind === kind && here.note === note && sameValue(here.ranges, ranges)
    const entity = tradecraft.details.get(id)?.entity
    const isNamed = entity === undefined || noted.details.get(idHere(id))?.entity === whoHere(entity)
    return [
      ...(isSame ? [] : [{ what: urn(id), words, why: 'differs-here' } as const]),
      ...(isNamed ? [] : [{ what: `${urn(id)}#identity`, words, why: 'on-known' } as const]),
      ...ofDetails(id, idHere(id)),
    ]
  }

  /** Entities have one id everywhere. */
  function whoHere(id: string): string {
    return tradecraft.entities.has(id) ? id : idHere(id)
  }

  function ofDetails(id: string, known: string): readonly LeftOut[] {
    const details: Details = { ...tradecraft.details.get(id), entity: undefined }
    const here: Details = noted.details.get(known) ?? {}
    return detailTextsIn(details).flatMap(([field, words]) => {
      const isSame = String(details[field]).trim() === here[field]
      return toldOf(urn(id), words, here[field] === undefined ? undefined : { isSame, isDeleted: false })
    })
  }

  function ofDiscussion({ on, replies, verdicts, state }: Discussion): readonly LeftOut[] {
    const said = replies.flatMap(({ id, text: words }): readonly LeftOut[] => {
      const here = readReply(doc, idHere(id))
      return toldOf(urn(id), words, here && { isSame: here.text === words, isDeleted: Boolean(here.deleted) })
    })
    const given = verdicts.flatMap(({ person, verdict, reason }): readonly LeftOut[] => {
      const here = readVerdict(doc, idHere(on), person)
      const isSame = here?.verdict === verdict && here.reason === reason
      return toldOf(`${urn(on)}#verdict-${person}`, reason || verdict, here && { isSame, isDeleted: false })
    })
    const isSettled = !state || readThreadState(doc, idHere(on))?.resolved === state.resolved
    return [...said, ...given, ...(isSettled ? [] : [{ what: `${urn(on)}#thread`, why: 'on-known' } as const])]
  }

  function ofTags({ id }: Annotation): readonly LeftOut[] {
    const here = new Set(pathsOn(noted, idHere(id)).map((path) => JSON.stringify(path.map(sameName))))
    return pathsOn(tradecraft, id)
      .filter((path) => !here.has(JSON.stringify(path.map(sameName))))
      .map((path) => ({ what: urn(id), words: tagPathWords(path), why: 'on-known' }))
  }

  function ofEntities(): readonly LeftOut[] {
    return [...tradecraft.entities.values()].flatMap(({ id, name, type }) => {
      const here = readEntity(doc, id)
      const isSame = here?.name === name && here.type === type
      if (!here) return []
      const told = toldOf(urn(id), name, { isSame, isDeleted: Boolean(here.deleted) })
      return here.deleted ? told : [...told, ...ofDetails(id, id)]
    })
  }

  function ofLink({ id, from, to, cue, quotation, role }: Link): readonly LeftOut[] {
    const ends = [from, ...(typeof to === 'string' ? [to] : [])]
    const here = readLink(doc, idHere(id))
    if (here) {
      const isSame = sameValue([here.cue, here.quotation, here.role], [cue, quotation, role])
      return toldOf(urn(id), undefined, { isSame, isDeleted: Boolean(here.deleted) })
    }
    if (ends.some((end) => tradecraft.entities.has(end) && readDeleted(doc, end)))
      return [{ what: urn(id), why: 'deleted-here' }]
    return comesIn(ends) ? [] : [{ what: urn(id), why: 'on-known' }]
  }

  /** Whether something new is tied. */
  function comesIn(ends: readonly string[]): boolean {
    return ends.every((end) => isBrought(end) || tradecraft.entities.has(end)) && ends.some(isNew)
  }

  function isNew(id: string): boolean {
    return isBrought(id) && !isKnown(id)
  }

  /** What is here already keeps its grades, unless it is somebody whom something new names. */
  function ofGrades(): readonly LeftOut[] {
    const tied = [...tradecraft.links.values()].map(({ from, to }) => [from, ...(typeof to === 'string' ? [to] : [])])
    const referring = [...tradecraft.details].flatMap(([id, { entity }]) => (isNew(id) && entity ? [entity] : []))
    const named = new Set([...tied.filter(comesIn).flat(), ...referring])
    return [...tradecraft.grades.values()].flatMap((grade) => ofGrade(grade, named))
  }

  function ofGrade({ id, target, scale, value, reason }: Grade, named: ReadonlySet<string>): readonly LeftOut[] {
    const here = readGrade(doc, idHere(id))
    const words = `${scale}: ${value}`
    if (here) {
      const isSame = here.scale === scale && here.value === value && here.reason === reason
      return toldOf(urn(id), words, { isSame, isDeleted: Boolean(here.deleted) })
    }
    const isEntity = tradecraft.entities.has(target)
    if (isEntity && readDeleted(doc, target)) return [{ what: urn(id), words, why: 'deleted-here' }]
    return (isEntity ? named.has(target) : isNew(target)) ? [] : [{ what: urn(id), words, why: 'on-known' }]
  }

  /** New passages that refer to whom others name: where one of those is here already, only if it still names somebody. */
  function ofMentions(): readonly LeftOut[] {
    return [...tradecraft.details].flatMap(([id, { entity }]) => {
      if (entity === undefined || !isNew(id) || tradecraft.entities.has(entity) || isNew(entity)) return []
      const here = isBrought(entity) ? readAnnotation(doc, idHere(entity), text.length) : undefined
      const names = here && !here.deleted && here.kind !== 'claim'
      return names ? [] : [{ what: `${urn(id)}#identity`, why: 'on-known' }]
    })
  }
}

function toldOf(
  what: string,
  words: string | undefined,
  here: { readonly isSame: boolean; readonly isDeleted: boolean } | null | undefined,
): readonly LeftOut[] {
  if (here?.isSame && !here.isDeleted) return []
  const why = here?.isDeleted ? 'deleted-here' : here ? 'differs-here' : 'on-known'
  return [{ what, why, ...(words !== undefined && { words }) }]
}

function pathsOn(noted: Tradecraft, id: string) {
  const codebook = codebookOf(noted.tags)
  return tagsOn(noted, id).map((tag) => pathOf(codebook, tag.id))
}
