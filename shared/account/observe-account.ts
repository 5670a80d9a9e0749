import type * as Y from 'yjs'
import { isDetailName } from '../tradecraft/details'
import { type TradecraftKeys, touchesNothing } from '../tradecraft/news'
import type { AnnotationId } from './annotation'
import type { TargetId } from './discussion'
import { targetOf } from './discussions'
import { mapsOf, parseFieldKey } from './schema'
import { isFieldName } from './values'

/** What a transaction touched, as ids: enough to read again just that. */
export interface Touched {
  readonly annotations: ReadonlySet<AnnotationId>
  /** What was talked about. */
  readonly discussions: ReadonlySet<TargetId>
  readonly tradecraft: TradecraftKeys
  readonly people: boolean
  readonly meta: boolean
}

/** Calls back after each transaction that changed something, whoever made it. */
export function observeAccount(doc: Y.Doc, callback: (touched: Touched, origin: unknown) => void): () => void {
  const maps = mapsOf(doc)
  const afterTransaction = (transaction: Y.Transaction) => {
    const keysOf = (map: Y.Map<unknown>) =>
      [...((transaction.changed.get(map as never) as Set<string | null> | undefined) ?? [])].filter(
        (key) => key !== null,
      )
    const ofFields = (map: Y.Map<unknown>) => keysOf(map).flatMap((key) => parseFieldKey(key) ?? [])
    const fields = ofFields(maps.fields)
    const edited = fields.filter(({ field, id }) => isFieldName(field) && maps.annotations.has(id))
    const said = [...keysOf(maps.replies), ...ofFields(maps.replyFields).map(({ id }) => id)]
    const annotations = new Set([...keysOf(maps.annotations), ...edited.map(({ id }) => id)])
    const discussions = new Set([
      ...said.map((id) => targetOf(doc, id)),
      ...keysOf(maps.threads),
      ...[...ofFields(maps.verdicts), ...ofFields(maps.broughtVerdicts)].map(({ id }) => id),
    ])
    const editedOf = (map: Y.Map<unknown>) =>
      new Set([...keysOf(map), ...fields.flatMap(({ id }) => (map.has(id) ? [id] : []))])
    const tradecraft = {
      details: new Set(fields.flatMap(({ id, field }) => (isDetailName(field) ? [id] : []))),
      entities: editedOf(maps.entities),
      links: editedOf(maps.links),
      grades: editedOf(maps.grades),
      waivers: new Set(keysOf(maps.waivers)),
      tags: editedOf(maps.codebook),
      taggings: new Set(keysOf(maps.taggings)),
      reports: editedOf(maps.reports),
    }
    const people = keysOf(maps.people).length > 0
    const meta = keysOf(maps.meta).length > 0
    if (annotations.size + discussions.size > 0 || !touchesNothing(tradecraft) || people || meta)
      callback({ annotations, discussions, tradecraft, people, meta }, transaction.origin)
  }
  doc.on('afterTransaction', afterTransaction)
  return () => doc.off('afterTransaction', afterTransaction)
}
