import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildProgram } from '../tests/support/build-program.mjs'
import { prepareLaunch } from './launch.mjs'
import { inRoot } from './paths.mjs'
import { ensureBuilt } from './stale.mjs'

/**
 * Playwright's globalSetup. Leaves in the environment, which the workers inherit, what starts the app: ATTEST_LAUNCH
 * (a Launch as JSON, for appCommand in launch.mjs); and ATTEST_COMMAND_LINE, the command line as a module.
 * @param {{ workers: number }} config
 * @returns what removes it again
 */
export default async function setUp({ workers }) {
  ensureBuilt()
  const launch = await prepareLaunch({ quiet: true, displays: workers })
  process.env.ATTEST_LAUNCH = JSON.stringify(launch)
  const modules = fs.mkdtempSync(path.join(os.tmpdir(), 'attest-modules-'))
  process.env.ATTEST_COMMAND_LINE = await buildProgram(inRoot('tests/support/command-line.ts'), modules)
  return () => fs.rmSync(modules, { recursive: true, force: true })
}
