import { readWebAnnotations } from '../../shared/web-annotation/reading/collection'
import { uuidNamed } from './uuid-named'

const text = 'The keeper said the lamp was out. The clerk wrote it down.'
export const uuid = (number: number) => `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const told = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' })

/** A claim, an actor and a source, with what is said of them. */
export function read(...more: readonly object[]) {
  const tagged = (number: number, kind: string, exact: string) =>
    annotation(number, { motivation: 'classifying', body: told('classifying', kind), target: quoting(exact) })
  const items = [tagged(1, 'claim', 'the lamp was out'), tagged(2, 'actor', 'The clerk'), tagged(3, 'source', 'keeper')]
  return readAll([...items, ...more])
}

/** @param more what the page that holds them says besides */
export function readAll(items: readonly object[], more: object = {}) {
  const document = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items, ...more }
  const result = readWebAnnotations(JSON.stringify(document), { text, idFor: uuidNamed, now: 5 })
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

export const quoting = (exact: string) => ({ source: 'x:y', selector: { type: 'TextQuoteSelector', exact } })

export const annotation = (number: number, more: object) => ({ id: uuid(number), type: 'Annotation', ...more })

export const whys = (...more: readonly object[]) => read(...more).leftOut.map(({ why }) => why)
