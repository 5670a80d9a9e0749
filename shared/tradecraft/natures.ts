import { readAnnotation } from '../account/annotations'
import { mapsOf, type Readable } from '../account/schema'
import { readTag } from '../codebook/read-tags'
import { readReportHead } from '../report/heads'
import type { Nature } from './command'
import { readEntity, readGrade, readLink } from './tradecraft'

/** What an id stands for in the account; undefined where there is nothing that stands. */
export function natureOf(doc: Readable, id: string, textLength: number): Nature | undefined {
  const { annotations, entities, links, grades, codebook, reports } = mapsOf(doc)
  if (annotations.has(id)) {
    const annotation = readAnnotation(doc, id, textLength)
    return annotation?.deleted ? undefined : annotation?.kind
  }
  if (entities.has(id)) return standing(readEntity(doc, id)) && 'entity'
  if (links.has(id)) return standing(readLink(doc, id)) && 'link'
  if (grades.has(id)) return standing(readGrade(doc, id)) && 'grade'
  if (codebook.has(id)) return standing(readTag(doc, id)) && 'tag'
  if (reports.has(id)) return standing(readReportHead(doc, id)) && 'report'
  return undefined
}

const standing = (one: { readonly deleted: unknown } | undefined): true | undefined =>
  one && !one.deleted ? true : undefined
