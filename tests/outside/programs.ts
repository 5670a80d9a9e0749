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
