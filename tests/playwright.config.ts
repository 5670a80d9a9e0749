import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: '../.toolchain/e2e-setup.mjs',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
