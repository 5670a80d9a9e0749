import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { inRoot, out } from './paths.mjs'
import { describeInputs, lastBuild, stamp } from './stale.mjs'
import { pageConfig, programConfigs } from './vite.mjs'

const aside = '.next-'

/** Builds everything in a folder aside, then puts it in place. */
export async function bundle() {
  const inputs = describeInputs() // before reading them: what changes meanwhile is stale again
  removeLeftovers()
  const next = path.join(out, `${aside}${process.pid}`)
  try {
    const configs = [...programConfigs(next), pageConfig(next)]
    await Promise.all(configs.filter(Boolean).map((config) => build(config)))
    for (const folder of ['sample', 'icons', 'cmaps']) copyIfThere(inRoot('app', folder), path.join(next, folder))
    copyReportFonts(path.join(next, 'fonts'))
    replace(next, inputs)
  } finally {
    fs.rmSync(next, { recursive: true, force: true })
  }
}

/** Of builds that were killed. */
function removeLeftovers() {
  for (const name of fs.readdirSync(out)) {
    if (name.startsWith(aside)) fs.rmSync(path.join(out, name), { recursive: true, force: true })
  }
}

/** File by file, since a folder that is in use cannot be swapped; the stamp last, so that half a build is a stale one. */
function replace(next, inputs) {
  const files = filesIn(next)
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(out, file)), { recursive: true })
    fs.renameSync(path.join(next, file), path.join(out, file))
  }
  const left = lastBuild().files.filter((file) => !files.includes(file))
  for (const file of left) fs.rmSync(path.join(out, file), { force: true })
  fs.writeFileSync(path.join(next, 'stamp'), JSON.stringify({ inputs, files }))
  fs.renameSync(path.join(next, 'stamp'), stamp)
}

/** Printed reports carry their fonts in themselves, so that the programs that make them need the files. */
function copyReportFonts(to) {
  fs.mkdirSync(to)
  const faces = JSON.parse(fs.readFileSync(inRoot('main/exporting/report-fonts.json'), 'utf8'))
  for (const { file } of faces) fs.copyFileSync(inRoot('node_modules', file), path.join(to, path.posix.basename(file)))
}

function copyIfThere(from, to) {
  if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true })
}

/** Relative paths of all files; deeper ones first, so that a page never names an asset that is not there yet. */
function filesIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort((a, b) => b.split(path.sep).length - a.split(path.sep).length)
}
