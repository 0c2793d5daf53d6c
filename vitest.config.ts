import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Some start a compiler or a browser first.
    hookTimeout: 60_000,
    // Every core: the property tests take as long as half of the others together.
    maxWorkers: '100%',
    // No test leaves anything behind in a module, and loading all of them for each file takes long.
    isolate: false
  }
})
