import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureDependencies } from '../../.toolchain/dependencies.mjs'
import { inRoot, out } from '../../.toolchain/paths.mjs'
import { ensureBuilt } from '../../.toolchain/stale.mjs'
import { buildProgram } from '../support/build-program.mjs'

// Reads documents that were damaged by chance, thousands of them. `npm run fuzz:import`; `-- --short` does less of it,
// `-- --seed N` repeats a run, `-- --rounds N` says how many.

await ensureDependencies()
ensureBuilt()
const programs = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-fuzz-'))
let status
try {
  const program = await buildProgram(inRoot('tests/fuzz/import-fuzz.ts'), programs)
  const documents = inRoot('tests/fixtures/documents')
  const args = [
    program,
    '--importer',
    path.join(out, 'importer.cjs'),
    '--documents',
    documents,
    ...process.argv.slice(2),
  ]
  status = spawnSync(process.execPath, args, { stdio: 'inherit' }).status
} finally {
  fs.rmSync(programs, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(status ?? 1)
