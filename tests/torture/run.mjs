import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureDependencies } from '../../.toolchain/dependencies.mjs'
import { inRoot, out } from '../../.toolchain/paths.mjs'
import { ensureBuilt } from '../../.toolchain/stale.mjs'
import { buildProgram } from '../support/build-program.mjs'

// Does to account files what computers do to them: kills, power cuts, full disks, flipped bits, cut ends.
// `npm run torture`; `-- --short` does less of everything, `-- --seed N` repeats a run.

const folder = inRoot('tests/torture')

await ensureDependencies()
ensureBuilt()
const programs = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-torture-'))
let status
try {
  for (const name of ['torture', 'writer']) await buildProgram(path.join(folder, `${name}.ts`), programs)
  const args = [path.join(programs, 'torture.cjs'), '--cli', path.join(out, 'cli.cjs'), ...process.argv.slice(2)]
  const env = { ...process.env, ATTEST_COMPACTOR: path.join(out, 'compactor.cjs') }
  status = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status
} finally {
  fs.rmSync(programs, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(status ?? 1)
