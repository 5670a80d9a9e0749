import { ensureDependencies } from './dependencies.mjs'
import { packageTestable } from './package-testable.mjs'
import { runStep, timed } from './run-step.mjs'
import { packagedTests } from './steps.mjs'
import { judge } from './verdict.mjs'

/** Packages the app and drives what came out. */
await judge([
  () => timed('npm packages', ensureDependencies),
  () => timed('package', packageTestable),
  () => runStep(packagedTests, process.argv.slice(2)),
])
