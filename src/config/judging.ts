import type { Confirmation, JudgedMetric } from '../judge/metric.ts';
import { readSelector } from '../promql/selector.ts';
import { DEFAULTS } from './defaults.ts';
import type { CanaryConfig, Direction, Judge, Metric } from './schema.generated.ts';

/** What a metric of a config says of how it is judged, with the defaults filled in. */
export interface Judging extends Pick<JudgedMetric, 'confirmation' | 'allowBaselineBreach' | 'absentIsZero'> {
  readonly judge: Judge;
  readonly direction: Direction;
}

/** `selectors` are the series selectors that the metric's query reads. */
export function judgingOf(
  metric: Metric,
  selectors: readonly string[],
  { judge = DEFAULTS.judge }: Pick<CanaryConfig, 'judge'>,
): Judging {
  const keys: Keys = typeof metric === 'object' ? metric : {};
  const confirmation = confirmationOf(keys.for);
  const absent = keys.absent ?? (selectors.some(isAlerts) ? 'zero' : 'no-data');
  return {
    judge: confirmation ? 'literal' : (keys.judge ?? judge),
    direction: directionOf(metric),
    ...(confirmation && { confirmation }),
    ...(absent === 'zero' && { absentIsZero: true }),
    ...(keys.allow_baseline_breach && { allowBaselineBreach: true }),
  };
}

type Keys = Partial<
  Pick<
    Extract<Metric, { readonly promql: string }>,
    'judge' | 'direction' | 'absent' | 'for' | 'allow_baseline_breach'
  >
>;

/** Which way a metric gets worse. */
export function directionOf(metric: Metric | undefined): Direction {
  return typeof metric === 'object' && 'direction' in metric && metric.direction !== undefined
    ? metric.direction
    : DEFAULTS.metric.direction;
}

/** `3 of 5` as it is, `3` as 3 of 3; undefined where nothing is written, or more breaches than evaluations. */
export function confirmationOf(written: number | string | undefined): Confirmation | undefined {
  if (written === undefined) return undefined;
  const [breaches = 0, of = breaches] = String(written).split(' of ').map(Number);
  return breaches >= 1 && breaches <= of ? { breaches, of } : undefined;
}

/** Prometheus' own series of alerts: there is one only while the alert is pending or firing. */
function isAlerts(selector: string): boolean {
  const read = readSelector(selector);
  return 'selector' in read && read.selector.name === 'ALERTS';
}

/** `expression`, and 0 where it gives nothing while a target is up; with the selector that tells so. */
export function zeroWhileUp(
  expression: string,
  selectors: readonly string[],
): { readonly expression: string; readonly selector: string } {
  const selector = upSelector(selectors);
  return { expression: `(${expression}) or on() (0 * max(${selector} == 1))`, selector };
}

/** `up` of the job that the selectors name; of all targets where they name none, or several. */
function upSelector(selectors: readonly string[]): string {
  const jobs = new Set(
    selectors.map((selector) => {
      const read = readSelector(selector);
      const job =
        'selector' in read
          ? read.selector.matchers.find(({ label, operator }) => label === 'job' && /^=~?$/.test(operator))
          : undefined;
      return job && `job${job.operator}${JSON.stringify(job.value)}`;
    }),
  );
  const [job] = jobs;
  return jobs.size === 1 && job !== undefined ? `up{${job}}` : 'up';
}
