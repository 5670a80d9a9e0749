import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importDocument } from '../../../main/importing/import-document'
import type { ImportedDocument } from '../../../shared/importing/imported-document'
import { describedBlocks } from '../../fixtures/described'

// Documents of every format as programs write them, each with what is to come of it beside it: `NAME.json`.

const folder = new URL('../../fixtures/documents/', import.meta.url)
const all = readdirSync(folder)
const names = all.filter((name) => all.includes(`${name}.json`))

const bytesOf = (name: string) => Uint8Array.from(readFileSync(new URL(name, folder)))

/** As it is written down beside the document. */
function described({ title, language, meta, warnings, encoding, method, attachments, ...words }: ImportedDocument) {
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
    blocks: describedBlocks(words),
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
