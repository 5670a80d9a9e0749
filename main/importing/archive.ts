import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import type { ImportProblem } from '../../shared/importing/import-problem'
import { fail, ok, type Result } from '../../shared/result'

/** A ZIP file in memory, whose parts are unpacked one by one as they are asked for. Nothing of it is ever written anywhere. */
export interface Archive {
  readonly names: ReadonlySet<string>
  /** Undefined where there is no such part; fails where it cannot be unpacked, or all that was asked for is too much. */
  readonly read: (name: string) => Promise<Result<Uint8Array | undefined, ArchiveProblem>>
}

export type ArchiveProblem =
  | Extract<ImportProblem, { readonly kind: 'swells' | 'too-many-parts' | 'unsafe-names' }>
  | { readonly kind: 'damaged' }

/** The most that is unpacked of one document, in bytes. */
export const unpackedLimit = 200_000_000

const partLimit = 10_000

/** Looks into the list of parts; unpacks nothing yet. */
export async function openArchive(bytes: Uint8Array): Promise<Result<Archive, ArchiveProblem>> {
  const listed = await list(bytes)
  if (!listed.ok) return listed
  const { zip, entries } = listed.value
  let room = unpackedLimit
  return ok({
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(name)
      if (!entry) return ok(undefined)
      const part = await unpack(zip, entry, room)
      if (part.ok) room -= part.value.length
      return part
    },
  })
}

interface Listed {
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
}

function list(bytes: Uint8Array): Promise<Result<Listed, ArchiveProblem>> {
  return new Promise((resolve) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error) return resolve(fail({ kind: 'damaged' }))
      const entries = new Map<string, Entry>()
      let declared = 0
      // Names that lead out of the archive are refused by the reader of the list itself.
      zip.on('error', ({ message }: Error) =>
        resolve(fail({ kind: /relative path|absolute path|backslash/.test(message) ? 'unsafe-names' : 'damaged' })),
      )
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry)
        declared += entry.uncompressedSize
        if (declared > unpackedLimit) return resolve(fail({ kind: 'swells', limit: unpackedLimit }))
        if (entries.size > partLimit) return resolve(fail({ kind: 'too-many-parts', limit: partLimit }))
        zip.readEntry()
      })
      zip.on('end', () => resolve(ok({ zip, entries })))
      zip.readEntry()
    })
  })
}

/** Counts what comes out, whatever the list says of its size. */
function unpack(zip: ZipFile, entry: Entry, room: number): Promise<Result<Uint8Array, ArchiveProblem>> {
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return resolve(fail({ kind: 'damaged' }))
      const pieces: Buffer[] = []
      let length = 0
      stream.on('data', (piece: Buffer) => {
        length += piece.length
        if (length <= room) return void pieces.push(piece)
        stream.destroy()
        resolve(fail({ kind: 'swells', limit: unpackedLimit }))
      })
      stream.on('error', () => resolve(fail({ kind: 'damaged' })))
      stream.on('end', () => resolve(ok(Buffer.concat(pieces))))
    })
  })
}
