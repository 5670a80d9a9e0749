import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, out, root, tool } from './paths.mjs'
import { say } from './say.mjs'

const inputs = [
  'app',
  'main',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.toolchain/bundle.mjs',
  '.toolchain/vite.mjs',
]
export const stamp = path.join(out, '.stamp')

/** Builds what is older than its sources, in a process of its own: nobody pays for the bundler who does not need it. */
export function ensureBuilt({ quiet = false } = {}) {
  if (!isStale()) return
  const run = spawnSync(process.execPath, [tool('build.mjs')], { cwd: root, encoding: 'utf8' })
  const said = `${run.stdout}${run.stderr}`.trim()
  if (run.status !== 0) throw new Error(`The build failed:\n${said}`)
  if (said && !quiet) say(said)
}

export const isStale = () => lastBuild().inputs !== describeInputs()

/** @returns {{ inputs: string, files: string[] }} */
export function lastBuild() {
  try {
    return JSON.parse(fs.readFileSync(stamp, 'utf8'))
  } catch {
    return { inputs: '', files: [] }
  }
}

/** A digest of every source's name, size and time: no file is read, so that asking costs milliseconds. */
export function describeInputs() {
  const digest = createHash('sha256')
  for (const input of inputs) addInput(input, digest)
  return digest.digest('hex')
}

function addInput(name, digest) {
  const file = inRoot(name)
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isDirectory()) {
    for (const entry of fs.readdirSync(file).sort()) {
      if (!entry.endsWith('.tsbuildinfo')) addInput(`${name}/${entry}`, digest)
    }
  } else {
    digest.update(`${name} ${stat.size} ${stat.mtimeMs}\n`)
  }
}
