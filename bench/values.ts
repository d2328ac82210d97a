// How often values of several kinds are rolled back or certified by the judge alone, unchanged and after a rise (+50 % allowed).
//   npm run bench:values [-- --runs 200]
import { parseArgs } from 'node:util';
import { evidenceJudge } from '../src/judge/evidence.ts';
import type { JudgedMetric } from '../src/judge/metric.ts';
import { between, type Recorded } from '../src/judge/recorded.ts';
import { simulateValues, type ValueKind, valueKinds } from './judge/values.ts';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '200' } } });
const RUNS = Number(options.runs);
const FACTORS = [1, 1.5, 2, 3];
const run = { scrapeSeconds: 15, baselineSeconds: 7200, watchSeconds: 300 };
const FLAG = { writtenAt: 0, effectiveAt: 0 };
const metric: JudgedMetric = {
  name: 'value',
  unit: '',
  thresholds: [{ kind: 'delta-pct', limit: 50, minimum: 0 }],
  windowSeconds: 0,
  startsAtZero: false,
};

/** How one run ends, with an evaluation after every scrape. */
function judged(recorded: Recorded): 'breach' | 'ok' | 'undecided' {
  const { scrapeSeconds, watchSeconds, baselineSeconds } = run;
  const judge = evidenceJudge(
    {
      metric,
      shape: { kind: 'scalar' },
      baseline: between(recorded, Number.NEGATIVE_INFINITY, 0),
      baselineFrom: -1000 * baselineSeconds,
      scrapeSeconds,
      watchSeconds,
      alpha: 0.01,
    },
    FLAG,
  );
  for (let seconds = scrapeSeconds; ; seconds += scrapeSeconds) {
    const final = seconds >= watchSeconds;
    const { status } = judge.look(between(recorded, 0, 1000 * seconds), 1000 * seconds, final);
    if (status === 'breach') return 'breach';
    if (final) return status === 'ok' ? 'ok' : 'undecided';
  }
}

const percent = (count: number): string => `${((100 * count) / RUNS).toFixed(1)} %`;

console.log(`${RUNS} runs per cell: rolled back / passed`);
for (const [name, kind] of Object.entries<ValueKind>(valueKinds)) {
  const cells = FACTORS.map((factor) => {
    const ends = Array.from({ length: RUNS }, (_, index) =>
      judged({
        kind: 'scalar',
        samples: simulateValues({ key: `sim/${name}/${index}`, kind, factor, ...run }),
      }),
    );
    const count = (of: string): number => ends.filter((end) => end === of).length;
    return `×${factor} ${percent(count('breach'))} / ${percent(count('ok'))}`;
  });
  console.log(`${name}: ${cells.join(', ')}`);
}
