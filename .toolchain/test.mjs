import { ensureDependencies } from './dependencies.mjs';
import { runStep, timed } from './run-step.mjs';
import { appTests, lint, types, unitTests, unused } from './steps.mjs';
import { judge } from './verdict.mjs';

/** Everything; cheap and general first. Words after `npm test --` choose among the tests of the running app. */
await judge([
  () => timed('npm packages', ensureDependencies),
  ...[types, lint, unused, unitTests].map((step) => () => runStep(step)),
  () => timed('build', build),
  () => timed('runtime', prepareRuntime),
  () => runStep(appTests, process.argv.slice(2)),
]);

async function build() {
  const { ensureBuilt } = await import('./stale.mjs');
  ensureBuilt();
}

/** Only so that a download has its own line: the app's tests then find everything in place. */
async function prepareRuntime() {
  const { prepareLaunch } = await import('./launch.mjs');
  await prepareLaunch({ quiet: true });
}
