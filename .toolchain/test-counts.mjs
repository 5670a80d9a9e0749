import fs from 'node:fs'

/** Skipped tests count as neither. */
export function vitestCounts(file) {
  const { numPassedTests, numFailedTests } = read(file)
  return { passed: numPassedTests, failed: numFailedTests }
}

/** A test that passed only when tried again counts as passed; Playwright names it in its own report. */
export function playwrightCounts(file) {
  const { expected, flaky, unexpected } = read(file).stats
  return { passed: expected + flaky, failed: unexpected }
}

function read(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
