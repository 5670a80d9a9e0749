import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies } from '../../.toolchain/dependencies.mjs'
import { inRoot, out } from '../../.toolchain/paths.mjs'
import { buildProgram } from '../support/build-program.mjs'

// A team at work while its computers, its server and its network fail, and files are merged besides. `npm run soak` takes
// ten minutes; `-- --short` half a minute with fewer people, `-- --seconds N --people N` as long as one likes.

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, seconds: { type: 'string' }, people: { type: 'string' } },
})
const people = values.people ?? (values.short ? '5' : '20')
const seconds = values.seconds ?? (values.short ? '25' : '600')

await ensureDependencies()
fs.mkdirSync(out, { recursive: true })
const work = fs.mkdtempSync(path.join(out, 'soak-'))
let status
try {
  const [client, soak] = [
    await buildProgram(inRoot('tests/soak/client.ts'), work),
    await buildProgram(inRoot('tests/soak/soak.ts'), work),
  ]
  const server = await buildProgram(inRoot('tests/support/attest-server.ts'), work)
  status = spawnSync(process.execPath, [soak, client, server, work, people, seconds], { stdio: 'inherit' }).status
} finally {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(status ?? 1)
