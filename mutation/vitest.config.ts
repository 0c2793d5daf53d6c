import {defineConfig} from 'vitest/config'

// The tests that say what a function does. Those that take long, start programs or look at the
// sources themselves are left out: each change that no test notices costs a run of all the rest.
// Changes that only they would notice count as not noticed.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/architecture.test.ts',
      'test/build.test.ts',
      'test/catalog.test.ts',
      'test/cli/**',
      'test/corpora.test.ts',
      'test/disk/**',
      'test/error-codes.test.ts',
      'test/fuzz.test.ts',
      'test/growth.test.ts',
      'test/house-rules.test.ts',
      'test/json-places.test.ts',
      'test/judges.test.ts',
      'test/languages.test.ts',
      'test/limits.test.ts',
      'test/package.test.ts',
      'test/properties.test.ts',
      'test/reports.test.ts',
      'test/signs.test.ts',
      'test/time-limit.test.ts',
      'test/visible.test.ts',
      'test/worker-pool.test.ts'
    ],
    testTimeout: 60_000,
    // No test changes what another one sees, and loading the program for each file takes longer
    // than the tests.
    isolate: false
  }
})
