import { kindNames, kinds } from '../account/kind'
import { xmlText } from '../text/xml-text'
import type { FileTag } from './codebook-file'

/** A code for each kind, which is the same in every file. */
export const kindIds = {
  claim: '3c8f41f0-6a0e-5b1c-9d6e-2f4b7c1a9e01',
  actor: '3c8f41f0-6a0e-5b1c-9d6e-2f4b7c1a9e02',
  source: '3c8f41f0-6a0e-5b1c-9d6e-2f4b7c1a9e03',
} as const

/**
 * A codebook for other programs that analyse texts: REFI-QDA Codebook 1.0,
 * https://www.qdasoftware.org/products-codebook-exchange/. The kinds are codes at its top; keys it has no place for.
 * @param newId for tags that have no id
 */
export function writeCodebookQdc(tags: readonly FileTag[], app: string, newId: () => string): string {
  const codeOf = (tag: FileTag, indent: string): string => {
    const { id = newId(), name, description = '', below } = tag
    return code({ id, name, description, within: below.map((one) => codeOf(one, `${indent}  `)), indent })
  }
  const codes = kinds.map((kind) => {
    const within = tags.filter((tag) => tag.kind === kind).map((tag) => codeOf(tag, '      '))
    const { plural: name, about } = kindNames[kind]
    return code({ id: kindIds[kind], name, description: `${about}.`, within, indent: '    ' })
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${inXml(app)}">`,
    '  <Codes>',
    ...codes,
    '  </Codes>',
    '  <Sets/>',
    '</CodeBook>',
    '',
  ].join('\n')
}

interface Code {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly within: readonly string[]
  readonly indent: string
}

function code({ id, name, description, within, indent }: Code): string {
  const head = `${indent}<Code guid="${id.toUpperCase()}" name="${inXml(name)}" isCodable="true"`
  const inside = [...(description ? [`${indent}  <Description>${inXml(description)}</Description>`] : []), ...within]
  return inside.length === 0 ? `${head}/>` : [`${head}>`, ...inside, `${indent}</Code>`].join('\n')
}

/** Line breaks in attributes would be read as blanks. */
const inXml = (text: string): string => xmlText(text).replace(/[&<>"\t\r\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)
