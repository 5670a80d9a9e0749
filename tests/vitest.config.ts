import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/{shared,main,renderer,house,outside}/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    // What is polled for comes, or never does: how soon is no matter of a test, and machines are busy.
    expect: { poll: { timeout: 30_000 } },
    // Vitest leaves one free, which on two cores is half of what there is.
    maxWorkers: '100%',
  },
})
