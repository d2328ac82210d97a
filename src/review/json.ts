import { placeText } from '../report/flag-states.ts';
import type { Review, ReviewedPlan } from './review.ts';

/** Reviews for programs: one JSON value, whose fields keep their meaning. */
export function reviewsAsJson(reviews: readonly Review[]): string {
  const configs = reviews.map(({ path, valid, problems, plan }) => ({
    path,
    valid,
    problems: problems.map(({ severity, line, column, message, fix, rule }) => ({
      severity,
      line,
      column,
      message,
      fix: fix ?? null,
      rule: rule ?? null,
    })),
    plan: plan === undefined ? null : planAsJson(plan),
  }));
  const value = { schema_version: 1, valid: reviews.every(({ valid }) => valid), configs };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function planAsJson({ name, environment, flagsFile, places, metrics, facts }: ReviewedPlan) {
  return {
    name,
    environment,
    flags_file: flagsFile,
    /** `now`: JSON text, null where there is no entry; left out where the file was not looked at. */
    flags: places.map(({ flag, place, now }) => ({
      flag,
      place: placeText(place),
      ...(now !== null && { now: now ?? null }),
      to: 'true',
    })),
    /** `understood`: how the query is understood, null while it waits for a variable. */
    metrics: metrics.map(({ name: metric, query, limits, understood }) => ({
      name: metric,
      query,
      thresholds: limits,
      understood: understood ?? null,
    })),
    settings: Object.fromEntries(facts),
  };
}
