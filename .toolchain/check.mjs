import { ensureDependencies } from './dependencies.mjs'
import { checkOldestTypes } from './oldest-types.mjs'
import { runStep, timed } from './run-step.mjs'
import { lint, types, unitTests, unused } from './steps.mjs'
import { judge } from './verdict.mjs'

/** All that can be known without starting the app. */
await judge([
  () => timed('npm packages', ensureDependencies),
  () => runStep(types),
  checkOldestTypes,
  ...[lint, unused, unitTests].map((step) => () => runStep(step)),
])
