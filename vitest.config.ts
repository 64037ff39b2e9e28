import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'scripts/**/*.test.mjs'],
    environment: 'node',
    // Nothing tested here keeps state in a module: loading it once for all files halves the time.
    isolate: false,
    // Slack for a loaded machine; no test is meant to take a second.
    testTimeout: 30_000,
  },
})
