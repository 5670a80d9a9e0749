import type { Annotation, AnnotationId } from '../../account/annotation'
import { linksOf } from '../../tradecraft/details'
import { nothingElsewhere } from '../../tradecraft/elsewhere'
import { identitiesIn } from '../../tradecraft/identity'
import { endKey, type Link, type LinkEnd } from '../../tradecraft/link'
import { linkStands, somebodyIn } from '../../tradecraft/somebody'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import { detailValues, linkRecord } from '../../tradecraft/values'
import { linkTypes } from '../../tradecraft/vocabulary'
import { uuidIn } from '../names'
import type { About } from './about'
import { type ReadItem, textsFor } from './item'
import type { Leave, LeftOut } from './reading'

/** Gathers what ties annotations to one another: whether it can, is known only once all of them are read. */
export class Links {
  readonly #about: About
  readonly #links: { readonly link: Link; readonly leave: Leave; tellRest(): void }[] = []

  constructor(about: About) {
    this.#about = about
  }

  /** Returns whether it is a link; what of that cannot be carried is told. */
  take(item: ReadItem, from: string, leave: Leave): boolean {
    if (!item.motivations.includes('linking')) return false
    const problem = this.#read(item, from, leave)
    if (problem) leave(problem)
    return true
  }

  linksOf(
    annotations: ReadonlyMap<AnnotationId, Annotation>,
    { entities, details }: Pick<Tradecraft, 'entities' | 'details'>,
  ): Tradecraft['links'] {
    const isThere = (end: LinkEnd) => typeof end !== 'string' || annotations.has(end) || entities.has(end)
    const between = this.#links.filter(({ link, leave }) => {
      const ends = isThere(link.from) && isThere(link.to)
      if (!ends) leave('about-nothing')
      return ends
    })
    const kindOf = (id: string) => annotations.get(id)?.kind
    const links = new Map(between.map(({ link }) => [link.id, link]))
    const isSomebody = somebodyIn({ entities }, kindOf, identitiesIn({ details, links, entities }), nothingElsewhere)
    const isMixed = ({ type, from, to }: Link) =>
      type === 'same-as' && typeof to === 'string' && (kindOf(from) === 'claim') !== (kindOf(to) === 'claim')
    const standing = between.filter(({ link, leave }) => {
      const stands = linkStands(link, kindOf, isSomebody) && !isMixed(link)
      // It would be here and never be seen.
      if (!stands) leave('unfit-ends')
      return stands
    })
    for (const { tellRest } of standing) tellRest()
    return new Map(standing.map(({ link }) => [link.id, link]))
  }

  #read(item: ReadItem, from: string, leave: Leave): LeftOut['why'] | undefined {
    const classes = textsFor(item, 'classifying').filter(({ text }) => linkTypes.some((type) => type === text))
    const toward = item.bodies.find(({ purpose, iri }) => purpose === 'linking' && iri !== undefined)
    const to = endIn(toward?.iri ?? '')
    if (!classes[0]) return 'unknown-motivation'
    if (!toward || !to) return 'unfit-ends'
    if (endKey(to) === from) return 'links-itself'
    const { by, at } = this.#about.signed(item)
    const read = linkRecord.safeParse({ type: classes[0].text, from, to, by, at })
    if (!read.success) return 'unfit-ends'
    const { data } = read
    const id = this.#about.idOf(item, JSON.stringify(data))
    if (!this.#about.isNew(id)) return 'twice'
    const { cue, quotation, role, bodies } = this.#detailsIn(item, data.type)
    this.#links.push({
      link: { id, type: data.type, from: data.from, to: data.to, by, at, deleted: null, cue, quotation, role },
      leave,
      tellRest: () => this.#about.rest.tell(item, [...classes.slice(0, 1), toward, ...bodies], 'linking', leave),
    })
    return undefined
  }

  /** What links of its type can say of themselves. */
  #detailsIn(item: ReadItem, type: Link['type']) {
    const saying = (name: 'quotation' | 'role') =>
      linksOf[name].includes(type)
        ? textsFor(item, 'describing').filter(({ text }) => detailValues[name].safeParse(saidOf(name, text)).success)[0]
        : undefined
    const words = linksOf.cue.includes(type)
      ? item.bodies.filter(({ purpose, selectors }) => purpose === 'highlighting' && selectors.length > 0)
      : []
    const cue = this.#about.place(words)
    const isPlaced = typeof cue !== 'string'
    const [quotation, role] = [saying('quotation'), saying('role')]
    return {
      cue: isPlaced ? cue : [],
      quotation: detailValues.quotation.safeParse(saidOf('quotation', quotation?.text)).data ?? null,
      role: detailValues.role.safeParse(saidOf('role', role?.text)).data ?? null,
      bodies: [...(isPlaced ? words : []), ...(quotation ? [quotation] : []), ...(role ? [role] : [])],
    }
  }
}

const saidOf = (name: string, text = ''): string | undefined =>
  text.startsWith(`${name}: `) ? text.slice(name.length + 2) : undefined

const endIn = (iri: string): LinkEnd | undefined => {
  const [account = '', id] = iri.split('#')
  const uuid = uuidIn(account)
  return uuid === undefined || id === undefined ? uuidIn(iri) : { account: uuid, id }
}
