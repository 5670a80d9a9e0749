import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { EmbeddedFont } from '../../shared/exporting/export-account'
import faces from './report-fonts.json'

/** The fonts that a printed report carries in itself, from the folder into which the build copies them. */
export function reportFonts(folder: string): Promise<readonly EmbeddedFont[]> {
  return Promise.all(
    faces.map(async ({ file, ...face }) => {
      const bytes = await fs.readFile(path.join(folder, path.posix.basename(file)))
      return { ...face, dataUrl: `data:font/woff2;base64,${bytes.toString('base64')}` }
    }),
  )
}
