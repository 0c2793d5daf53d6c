// @ts-check
import {fileURLToPath} from 'node:url'

const runner = new URL('node_modules/@stryker-mutator/vitest-runner/', import.meta.url)

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: [fileURLToPath(new URL('dist/src/index.js', runner))],
  testRunner: 'vitest',
  // Stryker would rewrite paths in it through the API of TypeScript, which version 7 has not got.
  // There are none to rewrite.
  tsconfigFile: 'none.json',
  vitest: {configFile: 'mutation/vitest.config.ts', related: false},
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Text that people read is looked at by people.
  mutator: {excludedMutations: ['StringLiteral']},
  ignoreStatic: true,
  ignorePatterns: ['coverage', 'evidence', 'examples', 'lib', 'dist'],
  tempDirName: 'coverage/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: {reportTests: false, reportMutants: false, allowColor: false},
  jsonReporter: {fileName: 'coverage/mutants.json'},
  timeoutMS: 20_000
}
