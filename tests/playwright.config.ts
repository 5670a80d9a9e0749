import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: '../.toolchain/e2e-setup.mjs',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two apps on one display take the focus from one another, and a drag of the mouse ends where its window loses it.
  workers: 1,
  fullyParallel: true,
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
