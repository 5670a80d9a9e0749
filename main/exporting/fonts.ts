import { promises as fs } from 'node:fs'
import path from 'node:path'
import type { EmbeddedFont } from '../../shared/exporting/export-account'

const arabic = 'U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FDFF, U+FE70-FEFF, U+200C-200E'

const faces = [
  { file: 'source-serif-4-latin-opsz-normal.woff2', family: 'Source Serif 4', weight: '200 900', style: 'normal' },
  {
    file: 'source-serif-4-latin-ext-opsz-normal.woff2',
    family: 'Source Serif 4',
    weight: '200 900',
    style: 'normal',
    unicodeRange: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB',
  },
  { file: 'inter-latin-wght-normal.woff2', family: 'Inter', weight: '100 900', style: 'normal' },
  {
    file: 'noto-naskh-arabic-arabic-400-normal.woff2',
    family: 'Noto Naskh Arabic',
    weight: '400',
    style: 'normal',
    unicodeRange: arabic,
  },
]

/** The fonts that a printed report carries in itself, from the folder in which the build puts them. */
export function reportFonts(folder: string): Promise<readonly EmbeddedFont[]> {
  return Promise.all(
    faces.map(async ({ file, ...face }) => {
      const bytes = await fs.readFile(path.join(folder, file))
      return { ...face, dataUrl: `data:font/woff2;base64,${bytes.toString('base64')}` }
    }),
  )
}
