import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { npm } from './npm.mjs'

/**
 * Fetches the archive of an npm package as it is, without what it depends on and without running anything of it.
 * @param {{ package: string, integrity: string }} source
 * @param {string} work the folder to put it in
 * @param {readonly string[]} options of npm
 * @returns {string} the archive, of which the sum is right
 */
export function fetchPackage(source, work, options = []) {
  const words = ['pack', source.package, '--json', '--ignore-scripts', '--pack-destination', work, ...options]
  const [{ filename }] = JSON.parse(npm(words, work))
  const file = path.join(work, path.basename(filename))
  const integrity = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`
  if (integrity !== source.integrity)
    throw new Error(`${source.package} is not the file that was expected: ${integrity}`)
  return file
}
