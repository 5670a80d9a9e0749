import { SaxesParser } from 'saxes'
import type { DocumentMeta } from '../../../shared/importing/imported-document'

export interface CoreProperties {
  readonly title?: string
  readonly language?: string
  readonly meta: DocumentMeta
}

/** What programs call a document that nobody gave a title. */
const noTitle = /^(?:microsoft word - .*|document ?\d*|untitled|doc\d*)$/i

/** What an Office document says about itself (ECMA-376, part 2, clause 11). XML that cannot be read says nothing. */
export function readCoreProperties(xml: string): CoreProperties {
  const said = readElements(xml)
  const title = said.get('dc:title')
  const language = said.get('dc:language')
  const author = said.get('dc:creator')
  const publishedAt = said.get('dcterms:created')
  return {
    ...(title && !noTitle.test(title) && { title }),
    ...(language && /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(language) && { language }),
    meta: { ...(author && { author }), ...(publishedAt && { publishedAt }) },
  }
}

/** The words within each element that has any, by its name as it is written. */
function readElements(xml: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  if (xml === '') return said
  const parser = new SaxesParser()
  let open = ''
  parser.on('opentag', ({ name }) => {
    open = name
  })
  parser.on('closetag', () => {
    open = ''
  })
  parser.on('text', (words) => {
    if (open !== '' && words.trim() !== '') said.set(open, words.trim())
  })
  try {
    parser.write(xml).close()
  } catch {
    return new Map()
  }
  return said
}
