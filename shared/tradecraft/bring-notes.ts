import type { Annotation, AnnotationId, Origin } from '../account/annotation'
import { mapsOf, type Readable } from '../account/schema'
import { commandsToBringTags } from '../codebook/bring-tags'
import { readTags } from '../codebook/read-tags'
import type { Nature, TradecraftCommand } from './command'
import { type Bearer, bearersOf, type DetailName, type Details } from './details'
import type { EntityId } from './entity'
import { standingGrades } from './grade'
import type { LinkEnd } from './link'
import { natureOf } from './natures'
import { readDeleted } from './read-detail'
import type { Tradecraft } from './tradecraft'

/** What is noted in another account, and where its passages were made. */
export interface OtherNotes {
  readonly account: string
  readonly tradecraft: Tradecraft
  /** Of its passages that were themselves brought over. */
  readonly origins: ReadonlyMap<AnnotationId, Origin>
}

/** Only what stands: what is deleted there stays there, and what was left of another kind. */
export function notesOf(account: string, annotations: readonly Annotation[], tradecraft: Tradecraft): OtherNotes {
  const standing = annotations.filter(({ deleted }) => !deleted)
  const entities = new Map([...tradecraft.entities].filter(([, { deleted }]) => !deleted))
  const natures = new Map<string, Bearer>([
    ...standing.map(({ id, kind }) => [id, kind] as const),
    ...[...entities.keys()].map((id) => [id, 'entity'] as const),
  ])
  const details = new Map(
    [...tradecraft.details].flatMap(([id, all]) => {
      const nature = natures.get(id)
      const own = Object.entries(all).filter(
        ([field, value]) =>
          nature &&
          bearersOf[field as DetailName].includes(nature) &&
          (field !== 'entity' || isSomebody(natures.get(value as string))),
      )
      return own.length > 0 ? [[id, Object.fromEntries(own) as Details] as const] : []
    }),
  )
  const links = new Map(
    [...tradecraft.links].filter(([, { from, to, deleted }]) => {
      return !deleted && natures.has(from) && (typeof to !== 'string' || natures.has(to))
    }),
  )
  return {
    account,
    tradecraft: { ...tradecraft, entities, details, links },
    origins: new Map(standing.flatMap(({ id, from }) => (from ? [[id, from] as const] : []))),
  }
}

/** Whether a passage can refer to what is of a nature. */
const isSomebody = (nature: Nature | undefined): boolean =>
  nature === 'entity' || nature === 'actor' || nature === 'source'

/**
 * What makes stand here, with annotations that are brought over, what is noted of them there: details, the entities that
 * they name, links whose other end is here as well, and the grades that stand, each as the work of whoever made it.
 * @param brought the ids that the annotations have here
 * @param idOf the id that something of another account has here: the same whoever brings it over
 * @param isSameText whether reporting words are at the same places here
 */
export function commandsToBringNotes(
  { account, tradecraft, origins }: OtherNotes,
  here: Readable,
  brought: ReadonlySet<AnnotationId>,
  idOf: (origin: Origin) => string,
  isSameText: boolean,
): readonly TradecraftCommand[] {
  const { annotations, entities, links, grades } = mapsOf(here)
  const idHere = (id: string): string | undefined => {
    if (tradecraft.entities.has(id)) return readDeleted(here, id) ? undefined : id
    const one = idOf(origins.get(id) ?? { account, id })
    return brought.has(one) || annotations.has(one) ? one : undefined
  }
  /** Whoever was deleted here meanwhile is nobody, and so is what is a claim by now. */
  const whoHere = (id: string): string | undefined => {
    const one = idHere(id)
    if (one === undefined || brought.has(one) || tradecraft.entities.has(id)) return one
    return isSomebody(natureOf(here, one, Number.POSITIVE_INFINITY)) ? one : undefined
  }
  const endHere = (end: LinkEnd): LinkEnd | undefined => (typeof end === 'string' ? idHere(end) : end)
  const isNew = (end: LinkEnd | undefined): boolean => typeof end === 'string' && brought.has(end)
  const named = new Set<EntityId>()
  const noted: TradecraftCommand[] = []

  for (const [id, details] of tradecraft.details) {
    const one = idHere(id)
    if (!isNew(one)) continue
    for (const [field, value] of Object.entries(details) as [DetailName, never][]) {
      const now = field === 'entity' ? whoHere(value) : value
      if (now === undefined) continue
      if (field === 'entity' && tradecraft.entities.has(value)) named.add(value)
      noted.push({ type: 'set-detail', id: one, field, value: now } as TradecraftCommand)
    }
  }
  for (const link of tradecraft.links.values()) {
    const [from, to] = [idHere(link.from), endHere(link.to)]
    const id = idOf({ account, id: link.id })
    if (from === undefined || to === undefined || links.has(id) || !(isNew(from) || isNew(to))) continue
    for (const end of [from, to]) if (typeof end === 'string' && tradecraft.entities.has(end)) named.add(end)
    const { type, cue, quotation, role, by, at } = link
    noted.push({
      type: 'bring-link',
      id,
      record: {
        ...{ type, from, to, by, at, origin: { account, id: link.id } },
        ...(isSameText && cue.length > 0 && { cue: cue.map(([start, end]): [number, number] => [start, end]) }),
        ...(quotation && { quotation }),
        ...(role && { role }),
      },
    })
  }
  for (const grade of standingGrades([...tradecraft.grades.values()])) {
    const target = idHere(grade.target)
    const id = idOf({ account, id: grade.id })
    if (target === undefined || grades.has(id) || !(isNew(target) || named.has(target))) continue
    const { scale, value, reason, by, at } = grade
    const record = { target, scale, value, replaces: [], by, at, origin: { account, id: grade.id } }
    noted.push({ type: 'bring-grade', id, record: { ...record, ...(reason && { reason }) } as never })
  }
  const entered = [...named].flatMap((id): TradecraftCommand[] => {
    const entity = tradecraft.entities.get(id)
    if (!entity || entities.has(id)) return []
    const { type, name, by, at } = entity
    const details = Object.entries(tradecraft.details.get(id) ?? {}).filter(
      ([field]) => field !== 'name' && field !== 'entityType',
    )
    return [
      { type: 'bring-entity', id, record: { type, name, by, at } },
      ...details.map(([field, value]) => ({ type: 'set-detail', id, field, value }) as TradecraftCommand),
    ]
  })
  const given = commandsToBringTags({ account, ...tradecraft }, readTags(here), (id) => {
    const one = idHere(id)
    return isNew(one) ? one : undefined
  })
  // Whoever is named comes before what names them.
  return [...entered, ...noted, ...given]
}
