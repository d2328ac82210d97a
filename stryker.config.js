// `npm run mutation`: how many small faults, put into the code on which safety depends, its unit tests notice.
import { env } from 'node:process';

// Fewer cases of each property, and fewer moments of each crash, than in `npm test`: a mutant that only a rare one would
// tell apart counts as survived.
env.FLAGS_RUNS ??= '60';
env.SAFETY_STRIDE ??= '15';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/judge/**/*.ts',
    'src/flags/**/*.ts',
    'src/safety/{journal,journal-record,lock,lock-file,recover,state-folder,whole-file,process-identity}.ts',
  ],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: { configFile: 'tools/mutation/jest.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Jest does not let go of the ES modules of former runs: a process that has seen some dozens of mutants becomes slow.
  maxTestRunnerReuse: 20,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/sandbox',
  // TypeScript 7 cannot be called to rewrite its paths; nothing in the sandbox reads it.
  ignorePatterns: ['tsconfig.json', 'dist', 'build', 'coverage', 'docs', 'bench'],
  reporters: ['progress-append-only', 'clear-text', 'html'],
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  clearTextReporter: { reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
