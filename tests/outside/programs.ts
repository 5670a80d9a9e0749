import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, promises as fs } from 'node:fs'
import path from 'node:path'

const isThere = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** Debian has LibreOffice in parts, of which one command starts all. */
const isPartOfOffice = (library: string) => existsSync(path.join('/usr/lib/libreoffice/program', library))

/** Whether other people's programs, which check what Attest writes, are on this computer; where one is not, its tests say so. */
export const has = {
  pandoc: isThere('pandoc'),
  writer: isPartOfOffice('libswlo.so'),
  calc: isPartOfOffice('libsclo.so'),
  qpdf: isThere('qpdf'),
  poppler: isThere('pdftotext'),
}

/** A document as pandoc reads it: https://pandoc.org/using-the-pandoc-api.html */
export function readWithPandoc(file: string, format: string): string {
  return execFileSync('pandoc', ['--track-changes=all', '-f', format, '-t', 'json', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
}

/** A document as LibreOffice opens it, written again as something that can be read. */
export async function convertWithLibreOffice(file: string, to: 'fodt' | 'fods' | 'csv'): Promise<string> {
  const folder = path.dirname(file)
  // A profile of its own: two at a time would wait for one another.
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], { stdio: 'ignore' })
  return fs.readFile(file.replace(/\.[^.]+$/, `.${to}`), 'utf8')
}

/** Throws with what is wrong where it is no sound PDF: https://qpdf.readthedocs.io/en/stable/cli.html#option-check */
export const checkWithQpdf = (file: string): void => {
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' })
}

/** What one of Poppler's programs prints of a PDF. */
export const readWithPoppler = (program: 'pdfinfo' | 'pdffonts' | 'pdftotext', ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })

/** Every string, name and stream of a PDF, strings in Unicode and streams as they are once unpacked, a character for each byte. */
export async function innards(pdf: string): Promise<string> {
  const plain = pdf.replace(/\.pdf$/, '.plain.pdf')
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--warning-exit-0', pdf, plain], { stdio: 'pipe' })
  return `${await fs.readFile(plain, 'latin1')}\n${JSON.stringify(objectsOf(pdf))}`
}

/** Where the links within a PDF lead to, and the names of places that there are in it. */
export function destinationsIn(pdf: string): { readonly links: readonly string[]; readonly named: readonly string[] } {
  const objects = objectsOf(pdf)
  const entries = Object.values(objects).map((one) => (one as { value?: Entries }).value ?? {})
  const links = entries.flatMap((one) => (one['/Subtype'] === '/Link' && one['/Dest'] ? [nameOf(one['/Dest'])] : []))
  const root = entries.find((one) => one['/Type'] === '/Catalog')?.['/Dests']
  const named = (objects[`obj:${root}`] as { value?: Entries } | undefined)?.value ?? {}
  return { links, named: Object.keys(named).map(nameOf) }
}

type Entries = Readonly<Record<string, unknown>>

/** https://qpdf.readthedocs.io/en/stable/json.html */
function objectsOf(pdf: string): Entries {
  const read = execFileSync('qpdf', ['--json', '--json-key=qpdf', '--warning-exit-0', pdf], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(read).qpdf[1]
}

const nameOf = (written: unknown): string => String(written).replace(/^(?:\/|u:|b:)/, '')
