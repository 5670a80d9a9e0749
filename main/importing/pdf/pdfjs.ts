import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { ImportProblem } from '../../../shared/importing/import-problem'
import { fail, ok, type Result } from '../../../shared/result'

/** Opens a PDF without a page, a network, fonts of the system or a decoder of pictures. */
export async function openPdf(
  bytes: Uint8Array,
  password: string | undefined,
  cmaps: string | undefined,
): Promise<Result<PDFDocumentProxy, ImportProblem>> {
  const { getDocument } = await loadPdfjs()
  const task = getDocument({
    // It is handed over for good.
    data: Uint8Array.from(bytes),
    ...(password !== undefined && { password }),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are left out, since no picture has fewer pixels.
    maxImageSize: 0,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    ...(cmaps !== undefined && { cMapUrl: 'cmaps/', BinaryDataFactory: cmapsIn(cmaps) }),
    // What it knows of the letters of a font comes with the font.
    fontExtraProperties: true,
    verbosity: 0,
  })
  try {
    return ok(await task.promise)
  } catch (error) {
    await task.destroy()
    const { name, code } = error as { readonly name: string; readonly code?: number }
    if (name !== 'PasswordException') return fail({ kind: 'broken', format: 'pdf' })
    return fail({ kind: code === 1 ? 'password-needed' : 'password-wrong' })
  }
}

/** Hands out CMaps, packed as pdf.js packs them (pdfjs-dist, cmaps/), by their name, and nothing else: no fonts, no decoders. */
function cmapsIn(folder: string): new () => object {
  return class {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`There is no ${filename} here.`)
      return Uint8Array.from(await fs.readFile(path.join(folder, filename)))
    }
  }
}

/** Loaded when the first PDF comes: it is larger than all the rest of a program. */
export async function loadPdfjs() {
  const buffers = ArrayBuffer.prototype as Partial<ArrayBuffer> & { transferToFixedLength?: () => ArrayBuffer }
  // What it needs that Node has since 22 only.
  buffers.transferToFixedLength ??= function (this: ArrayBuffer) {
    return this.slice(0)
  }
  return import('unpdf/pdfjs')
}
