import { describe, expect, test } from '@jest/globals';
import { planOf } from './plan-of.ts';
import { problemsOf } from './problems-of.ts';

const configOf = (metric: string, thresholds: string): string =>
  `prometheus: {metrics: {m: ${metric}}}\nthresholds: {${thresholds}}\n`;

async function watched(metric: string, thresholds = 'm: {max: 1}') {
  const { plan } = await planOf(configOf(metric, thresholds));
  const [found] = plan.metrics.watched;
  if (!found) throw new Error('nothing is watched');
  return found;
}

const problems = (metric: string, thresholds = 'm: {max: 1}') =>
  problemsOf(`name: x\nfeature_flags: [a]\n${configOf(metric, thresholds)}`);

describe('V3: direction', () => {
  const thresholdsOf = async (direction: string, thresholds: string) =>
    (await watched(`{gauge: g, direction: ${direction}}`, thresholds)).thresholds;

  test('says which way a delta points', async () => {
    expect(await thresholdsOf('up', 'm_delta_pct: 5')).toEqual([{ kind: 'delta-pct', limit: 5, minimum: 0 }]);
    expect(await thresholdsOf('down', 'm_delta_pct: 5')).toEqual([{ kind: 'drop-pct', limit: 5 }]);
    expect(await thresholdsOf('down', 'm: {delta: 3}')).toEqual([{ kind: 'drop', limit: 3 }]);
    expect(await thresholdsOf('both', 'm_delta_pct: 5')).toEqual([
      { kind: 'delta-pct', limit: 5, minimum: 0 },
      { kind: 'drop-pct', limit: 5 },
    ]);
  });

  test('changes nothing of limits that have one', async () => {
    for (const direction of ['up', 'down', 'both'])
      expect(await thresholdsOf(direction, 'm: {drop: 1, drop_pct: 2, max: 3, min: 0}')).toEqual([
        { kind: 'drop', limit: 1 },
        { kind: 'drop-pct', limit: 2 },
        { kind: 'ceiling', limit: 3 },
        { kind: 'floor', limit: 0 },
      ]);
  });

  test('cannot ask for a fall of more than everything', async () => {
    const said = await problems('{gauge: g, direction: down}', 'm_delta_pct: 150');
    expect(said.join()).toContain('m has direction: down, and cannot fall by more than 150 %');
    expect((await problems('{gauge: g}', 'm: {drop_pct: 150}')).join()).toContain('must be at most 100');
  });
});

describe('V7: for', () => {
  test('judges literally, by k of n', async () => {
    expect(await watched('{gauge: g, for: 3 of 5}')).toMatchObject({
      judge: 'literal',
      confirmation: { breaches: 3, of: 5 },
    });
    expect((await watched('{gauge: g, for: 3}')).confirmation).toEqual({ breaches: 3, of: 3 });
    expect(await watched('{gauge: g}')).toMatchObject({ judge: 'evidence' });
  });

  test.each([
    [
      '{gauge: g, for: 5 of 3}',
      'm can never be exceeded in 5 of 3 evaluations, write the smaller number first',
    ],
    ['{gauge: g, for: often}', 'must be "k of n", found "often", write 3 of 5'],
    ['{gauge: g, for: 0}', 'must be at least 1'],
    ['{gauge: g, for: true}', 'must be a whole number, or a text such as "3 of 5"'],
    ['{gauge: g, for: 3, judge: evidence}', 'for and judge: evidence, which are mutually exclusive'],
  ])('%s is an error', async (metric, problem) => {
    expect((await problems(metric)).join()).toContain(problem);
  });
});

describe('V17: absent', () => {
  test('is zero while a target of its job is up', async () => {
    const { absentIsZero, query } = await watched(`{promql: 'sum(x{job="web"})', absent: zero}`);
    expect(absentIsZero).toBe(true);
    expect(query.expression).toBe('(sum(x{job="web"})) or on() (0 * max(up{job="web"} == 1))');
    expect(query.alive).toBe('up{job="web"}');
  });

  test('is zero for alerts by default, unless the config says no', async () => {
    const alerts = `count(ALERTS{alertstate="firing"})`;
    expect((await watched(`'${alerts}'`)).query).toMatchObject({
      expression: `(${alerts}) or on() (0 * max(up == 1))`,
      alive: 'up',
    });
    expect((await watched(`{promql: '${alerts}', absent: no-data}`)).query.expression).toBe(alerts);
    expect((await watched('sum(x)')).query).not.toHaveProperty('alive');
  });

  test('is not contradicted by the hint on or vector(0)', async () => {
    expect(await problems(`'count(ALERTS{alertstate="firing"}) or vector(0)'`)).toEqual([]);
    expect(await problems(`{promql: 'sum(x) or vector(0)', absent: zero}`)).toEqual([]);
    expect((await problems(`'sum(x) or vector(0)'`)).join()).toContain('set absent: zero');
  });
});

test('V8: a breach in the baseline is allowed by the metric alone', async () => {
  expect((await watched('{gauge: g, allow_baseline_breach: true}')).allowBaselineBreach).toBe(true);
  expect(await watched('{gauge: g}')).not.toHaveProperty('allowBaselineBreach');
});
