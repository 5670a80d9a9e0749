/**
 * Does the jobs in turn until one fails, and says the sum of their tests on the last line.
 * @param {readonly (() => Promise<import('./steps.mjs').Counts>)[]} jobs
 */
export async function judge(jobs) {
  const sum = { passed: 0, failed: 0 }
  for (const job of jobs) {
    const { passed, failed } = await job()
    sum.passed += passed
    sum.failed += failed
    if (failed > 0) break
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}
