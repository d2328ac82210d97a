export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/strip-types.js' },
  testSequencer: '<rootDir>/tools/longest-first.js',
  // Build products hold copies of package.json and of the sources.
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/coverage/', '<rootDir>/dist/'],
  // Tests start real processes and servers, and wait for real clocks.
  testTimeout: 180_000,
  // Most tests wait for the servers and processes that they started: more of them than there are cores.
  maxWorkers: 3,
};
