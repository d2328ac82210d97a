import type { RecoveryCommands } from '../canary/plan.ts';
import { shellQuote } from '../canary/recovery-commands.ts';
import type { Evidence, MetricSamples, Report } from './report.ts';

/** A report as any release of this schema version wrote it: what was added since may be missing. */
export type AnyReport = Omit<Report, Added | 'evidence' | 'samples'> &
  Partial<Pick<Report, Added>> & {
    readonly evidence: Readonly<
      Record<string, Omit<Evidence, AddedToEvidence> & Partial<Pick<Evidence, AddedToEvidence>>>
    >;
    readonly samples: Readonly<
      Record<string, Omit<MetricSamples, 'evidence'> & Partial<Pick<MetricSamples, 'evidence'>>>
    >;
  };
type Added = 'plan' | 'version' | 'recording' | 'commands';
type AddedToEvidence = 'limits' | 'no_data';

/** The report with all of today's fields: those that it lacks say that nothing is known. */
export function upToDate(report: AnyReport): Report {
  const { evidence, samples, config_path } = report;
  return {
    ...report,
    plan: report.plan ?? null,
    version: report.version ?? null,
    recording: report.recording ?? null,
    commands: report.commands ?? namedCommands(config_path),
    evidence: eachOf(evidence, (known) => ({
      ...known,
      limits: known.limits ?? [],
      no_data: known.no_data ?? null,
    })),
    samples: eachOf(samples, (known) => ({ ...known, evidence: known.evidence ?? [] })),
  };
}

/** As earlier releases printed them: by the program's name. */
function namedCommands(configPath: string): RecoveryCommands {
  const command = (name: string): string => `aos-canary ${name} --config ${shellQuote(configPath)}`;
  return { run: command('run'), rollback: command('rollback'), recover: command('recover') };
}

function eachOf<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
