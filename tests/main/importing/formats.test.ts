import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import type { ImportedDocument } from '../../../shared/importing/imported-document'

// Documents of every format as programs write them, each with what is to come of it beside it: `NAME.json`.

const folder = new URL('../../fixtures/documents/', import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith('.json'))

const bytesOf = (name: string) => Uint8Array.from(readFileSync(new URL(name, folder)))

/** As it is written down beside the document: every block a line, “heading 1 | words”, with page, time and aside if any. */
function described({ text, blocks, asides, attachments, ...about }: ImportedDocument) {
  const { title, language, meta, warnings, encoding, method } = about
  const aside = new Map(asides)
  return {
    title,
    ...(language && { language }),
    ...(Object.keys(meta).length > 0 && { meta }),
    ...(encoding && { encoding }),
    method,
    warnings,
    ...(attachments && {
      attachments: attachments.map(({ name, mediaType, bytes }) => `${name}, ${mediaType}, ${bytes.length} bytes`),
    }),
    blocks: blocks.map(({ type, level, mark, page, time, start, end }, index) => {
      const place = [page && `p. ${page}`, time !== undefined && `${time} ms`, aside.get(index)].filter(Boolean)
      const shape = [type, level, mark, ...place].filter((part) => part !== undefined && part !== '')
      return `${shape.join(' ')} | ${text.slice(start, end)}`
    }),
  }
}

describe('a document', () => {
  it.each(names)('%s comes in as its words, its blocks and what it says of itself', async (name) => {
    const imported = await importDocument({ bytes: bytesOf(name), fileName: name })
    if (!imported.ok) throw new Error(imported.error.kind)
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
    expect(described(imported.value)).toEqual(expected)
  })
})
