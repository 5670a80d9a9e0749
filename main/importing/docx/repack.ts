import { strToU8, zipSync } from 'fflate'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import { fail, ok, type Result } from '../../../shared/result'
import type { Archive } from '../archive'
import { writeListMarks } from './list-marks'

export interface Repacked {
  readonly bytes: Buffer
  /** The XML of a part, empty where there is none. */
  readonly parts: (name: string) => string
}

/**
 * The parts that a document's text is made of, unpacked within the limit and packed again without compression: what reads
 * them next unpacks whatever it is given, bombs too. A picture is a part without bytes.
 */
export async function repack(archive: Archive): Promise<Result<Repacked, ImportProblem>> {
  const kept: Record<string, Uint8Array> = {}
  for (const name of archive.names) {
    if (name.endsWith('/')) continue
    const isText = /\.(?:xml|rels)$/i.test(name)
    const part = isText ? await archive.read(name) : ok(new Uint8Array())
    if (!part.ok) return fail(part.error.kind === 'damaged' ? { kind: 'broken', format: 'docx' } : part.error)
    const bytes = part.value ?? strToU8('')
    // Office writes no document types; whoever does wants entities that grow without end.
    if (isText && declaresType(bytes)) return fail({ kind: 'broken', format: 'docx' })
    kept[name] = bytes
  }
  const decoder = new TextDecoder()
  const document = kept['word/document.xml']
  if (document) {
    const numbering = decoder.decode(kept['word/numbering.xml'])
    kept['word/document.xml'] = strToU8(writeListMarks(decoder.decode(document), numbering))
  }
  return ok({
    bytes: Buffer.from(zipSync(kept, { level: 0 })),
    parts: (name) => decoder.decode(kept[name]),
  })
}

const declaresType = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('<!DOCTYPE')
