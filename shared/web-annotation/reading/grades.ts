import type { Annotation, AnnotationId } from '../../account/annotation'
import type { Grade } from '../../tradecraft/grade'
import { gradeableAs } from '../../tradecraft/gradeable'
import type { Tradecraft } from '../../tradecraft/tradecraft'
import { gradeRecord } from '../../tradecraft/values'
import { type Scale, scales } from '../../tradecraft/vocabulary'
import type { About } from './about'
import { namedIn } from './identities'
import { type ReadItem, textsFor, wordsOf } from './item'
import type { Leave, LeftOut } from './reading'

/** Gathers how far somebody or something is trusted: whether it can be, is known only once all annotations are read. */
export class Grades {
  readonly #about: About
  readonly #grades: { readonly grade: Grade; readonly leave: Leave; tellRest(): void }[] = []

  constructor(about: About) {
    this.#about = about
  }

  /** Returns whether it is a grade; what of that cannot be carried is told. */
  take(item: ReadItem, on: string, leave: Leave): boolean {
    if (!item.motivations.includes('assessing')) return false
    const given = textsFor(item, 'assessing').find(({ text }) => gradeIn(text))
    if (!given) return false
    const reasons = textsFor(item, 'commenting')
    const read = this.#read(item, { target: on, ...gradeIn(given.text) }, wordsOf(reasons).join('\n'))
    if (typeof read === 'string') leave(read)
    else {
      const tellRest = () => this.#about.rest.tell(item, [given, ...reasons], 'assessing', leave)
      this.#grades.push({ grade: read, leave, tellRest })
    }
    return true
  }

  gradesOf(
    annotations: ReadonlyMap<AnnotationId, Annotation>,
    ties: Pick<Tradecraft, 'entities' | 'details' | 'links'>,
  ): Tradecraft['grades'] {
    const named = namedIn(ties)
    const natureOf = (id: string) =>
      annotations.get(id)?.kind ?? (ties.entities.has(id) && named.has(id) ? 'entity' : undefined)
    const standing = this.#grades.filter(({ grade: { target, scale }, leave, tellRest }) => {
      const nature = natureOf(target)
      const fits = gradeableAs[scale].some((one) => one === nature)
      if (fits) tellRest()
      else leave(nature === undefined ? 'about-nothing' : 'unfit-grade')
      return fits
    })
    return new Map(standing.map(({ grade }) => [grade.id, grade]))
  }

  #read(item: ReadItem, given: object, words: string): Grade | LeftOut['why'] {
    const reason = words.trim() === '' ? '' : words
    const record = { ...given, replaces: [], ...this.#about.signed(item) }
    const read = gradeRecord.safeParse({ ...record, ...(reason !== '' && { reason }) })
    if (!read.success) return 'too-long'
    const id = this.#about.idOf(item, `grade ${JSON.stringify(read.data)}`)
    return this.#about.isNew(id) ? { ...read.data, id, reason, deleted: null } : 'twice'
  }
}

/** “reliability: B” */
function gradeIn(text: string): Pick<Grade, 'scale' | 'value'> | undefined {
  const [scale = '', said, ...more] = text.split(': ')
  if (more.length > 0 || !Object.hasOwn(scales, scale)) return undefined
  const value = scales[scale as Scale].find((one) => one === said)
  return value && { scale: scale as Scale, value }
}
