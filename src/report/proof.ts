import type { Power, Proof } from '../judge/evidence.ts';
import type { PowerReport, ProofReport } from './report.ts';
import { finite } from './samples.ts';

/** The numbers behind a judgement, as the report has them. */
export function proofReport({ method, exposureUnit, baseline, watch, ...numbers }: Proof): ProofReport {
  return {
    method,
    exposure_unit: exposureUnit,
    baseline,
    watch,
    p_value: finite(numbers.pValue),
    level: finite(numbers.level),
    over_dispersion: finite(numbers.overDispersion),
  };
}

/** What the watch can see, in the report's form. */
export function powerReport(power: Power): PowerReport {
  return {
    smallest_ratio: finite(power.smallestRatio),
    seconds_for_threshold: finite(power.secondsForThreshold),
    sees: power.sentence,
  };
}
