import { defineConfig } from '@playwright/test'

// biome-ignore lint/style/noDefaultExport: Playwright reads the default export
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/packaged',
  globalSetup: '../../.toolchain/packaged-setup.mjs',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
