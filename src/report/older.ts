import type { Evidence, MetricSamples, Report } from './report.ts';

/** A report as any release of this schema version wrote it: what was added since may be missing. */
export type AnyReport = Omit<Report, Added | 'evidence' | 'samples'> &
  Partial<Pick<Report, Added>> & {
    readonly evidence: Readonly<Record<string, Omit<Evidence, Told> & Partial<Pick<Evidence, Told>>>>;
    readonly samples: Readonly<
      Record<string, Omit<MetricSamples, 'evidence'> & Partial<Pick<MetricSamples, 'evidence'>>>
    >;
  };
type Added = 'plan' | 'version' | 'recording';
type Told = 'limits' | 'no_data';

/** The report with all of today's fields: those that it lacks say that nothing is known. */
export function upToDate(report: AnyReport): Report {
  const { evidence, samples } = report;
  return {
    ...report,
    plan: report.plan ?? null,
    version: report.version ?? null,
    recording: report.recording ?? null,
    evidence: eachOf(evidence, (known) => ({
      ...known,
      limits: known.limits ?? [],
      no_data: known.no_data ?? null,
    })),
    samples: eachOf(samples, (known) => ({ ...known, evidence: known.evidence ?? [] })),
  };
}

function eachOf<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
