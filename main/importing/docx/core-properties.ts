import type { DocumentMeta } from '../../../shared/importing/imported-document'
import { saidTitle } from '../document-title'
import { languageTag } from '../language-tag'
import { readElements } from '../xml'

export interface CoreProperties {
  readonly title?: string
  readonly language?: string
  readonly meta: DocumentMeta
}

/** What an Office document says about itself (ECMA-376, part 2, clause 11). XML that cannot be read says nothing. */
export function readCoreProperties(xml: string): CoreProperties {
  const said = readElements(xml)
  const title = saidTitle(said.get('dc:title'))
  const language = languageTag(said.get('dc:language'))
  const author = said.get('dc:creator')
  const publishedAt = said.get('dcterms:created')
  return {
    ...(title && { title }),
    ...(language && { language }),
    meta: { ...(author && { author }), ...(publishedAt && { publishedAt }) },
  }
}
