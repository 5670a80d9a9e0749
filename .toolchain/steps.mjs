import { inRoot } from './paths.mjs'
import { playwrightCounts, vitestCounts } from './test-counts.mjs'

/**
 * One thing to check, by a program in node_modules or, where its path is whole, of our own. Skipped while the file it
 * `needs` does not exist.
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ name: string, needs: string, program: string, args: string[], results?: string,
 *   count?: (results: string) => Counts }} Step
 */

// Not in test-results/, which Playwright empties when it starts.
const unitResults = inRoot('out/.unit-tests.json')
const appResults = inRoot('out/.app-tests.json')

/** @type {Step} */
export const types = { name: 'types', needs: 'tsconfig.json', program: 'typescript/bin/tsc', args: ['-b'] }

/** @type {Step} */
export const lint = { name: 'lint', needs: 'biome.json', program: '@biomejs/biome/bin/biome', args: ['check'] }

/** @type {Step} */
export const unused = {
  name: 'unused code',
  needs: '.toolchain/knip.json',
  program: 'knip/bin/knip.js',
  args: ['--config', '.toolchain/knip.json'],
}

/** @type {Step} */
export const unitTests = {
  name: 'unit and property tests',
  needs: 'tests/vitest.config.ts',
  program: 'vitest/vitest.mjs',
  args: [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitResults}`,
  ],
  results: unitResults,
  count: vitestCounts,
}

/** @type {Step} */
export const appTests = {
  name: 'tests of the running app',
  needs: 'tests/playwright.config.ts',
  program: '@playwright/test/cli.js',
  args: ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
  results: appResults,
  count: playwrightCounts,
}

/** @type {Step} */
export const torture = {
  name: 'torture, in short',
  needs: 'tests/torture/run.mjs',
  program: inRoot('tests/torture/run.mjs'),
  args: ['--short'],
}

/** @type {Step} */
export const soak = {
  name: 'soak of a team, in short',
  needs: 'tests/soak/run.mjs',
  program: inRoot('tests/soak/run.mjs'),
  args: ['--short'],
}

/** @type {Step} */
export const fuzz = {
  name: 'damaged documents, in short',
  needs: 'tests/fuzz/run.mjs',
  program: inRoot('tests/fuzz/run.mjs'),
  args: ['--short'],
}

/** @type {Step} */
export const packagedTests = {
  ...appTests,
  name: 'tests of the packaged app',
  needs: 'tests/packaged/playwright.config.ts',
  args: ['test', '--config', 'tests/packaged/playwright.config.ts', '--reporter=list,json'],
  results: inRoot('out/.packaged-tests.json'),
}
