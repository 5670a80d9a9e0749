import { prepareLaunch } from './launch.mjs'
import { ensureBuilt } from './stale.mjs'

/**
 * Playwright's globalSetup. Leaves in the environment, which the workers inherit, what starts the app:
 * ATTEST_LAUNCH (a Launch as JSON, for appCommand in launch.mjs) and, where there was none, a DISPLAY.
 */
export default async function setUp() {
  ensureBuilt()
  const launch = await prepareLaunch({ quiet: true })
  Object.assign(process.env, launch.env)
  process.env.ATTEST_LAUNCH = JSON.stringify(launch)
}
