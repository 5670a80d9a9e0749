import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { cache, inRoot, out } from './paths.mjs'
import { fetchPackage } from './registry-package.mjs'
import { timed } from './run-step.mjs'

/** The runtime that runtime-registry.mjs installs; of this package only its types are wanted. */
const source = {
  package: 'electron@25.1.1',
  integrity: 'sha512-WvFUfVsJn6YiP35UxdibYVjU2LceastyMm4SVp2bmb4XvKEvItAIiwxgm7tPC5Syl1243aRCvQLqr84sZ71pyQ==',
}

const types = () => path.join(cache(), `${source.package}.d.ts`)

/** What runs in Electron must compile for the oldest runtime too; without its types and a network this is passed over. */
export async function checkOldestTypes() {
  const name = `types of ${source.package}`
  const problem = await fetchTypes().catch((error) => error)
  if (!problem?.message.startsWith('npm')) return timed(name, () => (problem ? Promise.reject(problem) : compile()))
  console.log(`${name}: skipped, they could not be fetched (${problem.message.split('\n')[1]})`)
  return { passed: 0, failed: 0 }
}

async function fetchTypes() {
  if (fs.existsSync(types())) return
  fs.mkdirSync(cache(), { recursive: true })
  const work = fs.mkdtempSync(path.join(cache(), '.unpacking-'))
  try {
    const file = fetchPackage(source, work, ['--fetch-retries=0'])
    const tar = await import('tar')
    await tar.extract({ file, cwd: work, filter: (name) => name === 'package/electron.d.ts' })
    fs.renameSync(path.join(work, 'package/electron.d.ts'), types())
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** All but the preload, which looks by itself for what is new. */
async function compile() {
  const config = path.join(out, '.oldest-types.json')
  const common = { composite: false, emitDeclarationOnly: false, noEmit: true, rootDir: '..' }
  const project = {
    extends: '../.toolchain/tsconfig.base.json',
    compilerOptions: { ...common, types: ['node'], lib: ['ES2022', 'DOM'], paths: { electron: [types()] } },
    include: ['../main/**/*.ts', '../app/desktop.ts', '../app/keeper.ts', '../app/importer.ts'],
  }
  fs.writeFileSync(config, JSON.stringify(project))
  const words = [inRoot('node_modules/typescript/bin/tsc'), '-p', config]
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
}
