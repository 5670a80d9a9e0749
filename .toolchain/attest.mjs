import { createRequire } from 'node:module'
import path from 'node:path'
import { ensureDependencies } from './dependencies.mjs'
import { callerFolder, out, tool } from './paths.mjs'
import { giveUp } from './say.mjs'
import { ensureBuilt } from './stale.mjs'

try {
  await ensureDependencies()
  ensureBuilt({ quiet: true })
} catch (error) {
  giveUp(error)
}

// The command line is plain Node; what only the desktop app can do (printing a PDF) it asks of the app, which it starts
// with this command and its own words appended.
process.env.ATTEST_APP ??= JSON.stringify([process.execPath, tool('start.mjs'), '--quiet'])
process.chdir(callerFolder('attest'))

// In this very process: a second one would double the start-up time and would need its signals and streams passed on.
const program = path.join(out, 'cli.cjs')
process.argv.splice(1, 1, program)
createRequire(import.meta.url)(program)
