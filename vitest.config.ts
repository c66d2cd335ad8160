import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{platform,capabilities,app,checks,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['./platform/testing/start-database.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    maxWorkers: 2,
  },
})
