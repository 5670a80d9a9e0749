import { ensureDependencies } from './dependencies.mjs'
import { checkOldestTypes } from './oldest-types.mjs'
import { packageTestable } from './package-testable.mjs'
import { runStep, timed } from './run-step.mjs'
import { appTests, fuzz, lint, packagedTests, soak, torture, types, unitTests, unused } from './steps.mjs'
import { judge } from './verdict.mjs'

/**
 * Everything; cheap and general first. Words after `npm test --` choose among the tests of the running app. Where nobody
 * waits, a little torture, a soak, damaged documents and the packaged app too.
 */
const chosen = process.argv.slice(2)
const unattended = process.env.CI && chosen.length === 0
await judge([
  () => timed('npm packages', ensureDependencies),
  () => runStep(types),
  checkOldestTypes,
  ...[lint, unused, unitTests].map((step) => () => runStep(step)),
  () => timed('build', build),
  () => timed('runtime', prepareRuntime),
  () => runStep(appTests, chosen),
  ...(unattended ? [torture, soak, fuzz].map((step) => () => runStep(step)) : []),
  ...(unattended ? [() => timed('package', packageTestable), () => runStep(packagedTests)] : []),
])

async function build() {
  const { ensureBuilt } = await import('./stale.mjs')
  ensureBuilt()
}

/** Only so that a download has its own line: the app's tests then find everything in place. */
async function prepareRuntime() {
  const { prepareLaunch } = await import('./launch.mjs')
  await prepareLaunch({ quiet: true })
}
