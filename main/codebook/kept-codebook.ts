import { promises as fs } from 'node:fs'
import { type FileTag, readCodebook } from '../../shared/codebook/codebook-file'

/** The codebook with which new accounts begin; none where none was kept, or none that can be read. */
export async function readKeptCodebook(file: string): Promise<readonly FileTag[]> {
  const json = await fs.readFile(file, 'utf8').catch(() => '')
  const read = readCodebook(json)
  return read.ok ? read.value : []
}
