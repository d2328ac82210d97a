import type { CanaryEvent } from '../../src/canary/events.ts';
import { emptyReport } from '../../src/report/empty-report.ts';
import { fold } from '../../src/report/fold.ts';
import type { Provenance, Report } from '../../src/report/report.ts';
import { expectValid } from './schema.ts';

export const PROVENANCE: Provenance = {
  git_sha: 'c'.repeat(40),
  git_branch: 'main',
  hostname: 'runner-7',
  user: 'ops',
  run_url: 'https://github.com/acme/nova/actions/runs/42',
  version: '1.0.0',
};

/** The report of a run, held against its schema. */
export function reportOf({ events }: { readonly events: readonly CanaryEvent[] }): Report {
  return expectValid(events.reduce(fold, emptyReport(PROVENANCE)));
}
