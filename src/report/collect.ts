import { pack } from '../recording/pack.ts';
import { recorder } from '../recording/recording.ts';
import { emptyReport } from './empty-report.ts';
import { fold } from './fold.ts';
import { published } from './published.ts';
import type { Provenance, Report } from './report.ts';
import type { EventSink } from './sinks.ts';

/** A sink that gathers the report of a run; `report()` gives it as far as it got, fit to be published. */
export function reportCollector(
  provenance: Provenance,
  mask: (text: string) => string,
): { readonly sink: EventSink; report(): Report } {
  let report = emptyReport(provenance);
  const { sink: record, recording } = recorder();
  return {
    sink: (event) => {
      report = fold(report, event);
      record(event);
    },
    report: () => {
      const recorded = recording();
      const packed = recorded && pack(recorded, mask);
      if (recorded === undefined || packed) return { ...published(report, mask), recording: packed ?? null };
      const warnings = [...report.warnings, TOO_LONG];
      return published({ ...report, warnings }, mask);
    },
  };
}

const TOO_LONG =
  'too much was measured to be kept in the report: it cannot be replayed (fewer series, or a shorter watch, can)';
