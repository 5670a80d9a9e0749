import { defineConfig } from '@playwright/test'
import { needsVirtualDisplay } from '../.toolchain/display.mjs'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  globalSetup: '../.toolchain/e2e-setup.mjs',
  // What is waited for comes, or never does: how soon is no matter of a test, and machines are busy.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // Two apps on one display take the focus from one another, and a drag of the mouse ends where its window loses it:
  // two tests at a time only where each can have a display of its own.
  workers: needsVirtualDisplay() ? 2 : 1,
  fullyParallel: true,
  build: { external: ['**/attest-modules-*/**'] },
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
