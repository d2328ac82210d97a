// What takes minutes begins first, so that it does not run alone at the end while the other workers have nothing left:
// the sweeps, which keep the processor busy, and then what mostly waits.
import TestSequencer from '@jest/test-sequencer';

const LONGEST = [
  'crash/sweep-rolled-back',
  'outcomes/traffic',
  'outcomes/metrics',
  'crash/sweep-kept',
  'outcomes/servers',
  'crash/stopped',
  'outcomes/judging',
  'first-config',
  'outcomes/wild',
  'hostile/prometheus',
  'outcomes/clock',
  'github/action',
  'outcomes/alerts',
  'outcomes/operations',
  'liveness/stopped',
  'outcomes/docker',
  'faults/disk',
  'demo/demo',
];

/** @param {{ path: string }} test */
const rank = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/__tests__/${name}.test.ts`));
  return at === -1 ? LONGEST.length : at;
};

// The package is CommonJS to the compiler, and a module of its own to Node.
const Sequencer = /** @type {typeof TestSequencer.default} */ (TestSequencer.default ?? TestSequencer);

export default class LongestFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<InstanceType<typeof Sequencer>['sort']>[0]} tests
   */
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other));
  }
}
