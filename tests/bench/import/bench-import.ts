import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { convertToHtml } from 'mammoth'
import { fromMarkdown } from 'mdast-util-from-markdown'
import Papa from 'papaparse'
import { parse } from 'parse5'
import PostalMime from 'postal-mime'
import { SaxesParser } from 'saxes'
import { extractText, getDocumentProxy } from 'unpdf'
import { importDocument } from '../../../main/importing/import-document'
import { peakMemory } from '../peak-memory'
import { documents } from './documents'

// `make FOLDER SIZE` writes the documents; `read ours|bare FILE` reads one and prints, as one line of JSON, how long that took
// and the most memory that the process has had.

/**
 * What the library alone does with the same bytes, by the extension of the file; of plain text, decoding it. There is none for
 * RTF that reads more than its letters, and captions are lines.
 */
const bare: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  '.txt': (bytes) => new TextDecoder().decode(bytes),
  '.md': (bytes) => fromMarkdown(bytes.toString()),
  '.html': (bytes) => parse(bytes.toString()),
  '.docx': (bytes) => convertToHtml({ buffer: bytes }),
  '.csv': (bytes) => Papa.parse(bytes.toString()),
  '.odt': (bytes) => new SaxesParser().write(strFromU8(unzipSync(bytes)['content.xml'] as Uint8Array)).close(),
  '.epub': (bytes) =>
    Object.entries(unzipSync(bytes)).map(([name, part]) => name.endsWith('.xhtml') && parse(strFromU8(part))),
  '.pdf': async (bytes) => extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: true }),
  '.eml': (bytes) => PostalMime.parse(bytes),
}

async function main([what, ...rest]: readonly string[]): Promise<void> {
  if (what === 'make') return make(rest[0] as string, Number(rest[1]))
  const [who, file] = rest as [string, string]
  const bytes = readFileSync(file)
  const begun = performance.now()
  if (who === 'bare') await bare[path.extname(file)]?.(bytes)
  else {
    const read = await importDocument({ bytes, fileName: file })
    if (!read.ok) throw new Error(read.error.kind)
  }
  const ms = performance.now() - begun
  process.stdout.write(`${JSON.stringify({ ms, peak: peakMemory() })}\n`)
}

function make(folder: string, size: number): void {
  // Of the words: packed they are as small as they are alike.
  const bytes = documents['plain text']?.make(size).length ?? 0
  const made = Object.entries(documents).map(([format, { name, make }]) => {
    const file = path.join(folder, name)
    writeFileSync(file, make(size))
    return { format, file, bytes, hasLibrary: path.extname(file) in bare }
  })
  process.stdout.write(`${JSON.stringify(made)}\n`)
}

void main(process.argv.slice(2))
