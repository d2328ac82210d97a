import * as core from '@actions/core';
import type { Report } from '../report/report.ts';
import type { Artifact } from './artifact.ts';
import { attempt } from './attempt.ts';
import type { Output } from './contract.ts';

/** Larger outputs make later steps and the runner slow; the report has it all. */
const MAX_RESULT_BYTES = 64 * 1024;

/** Sets outputs; one that is set again has its last value. Where the runner takes none, the log says so once. */
export async function setOutputValues(values: Partial<Record<Output, unknown>>): Promise<void> {
  await attempt('The outputs', () => {
    for (const [name, value] of Object.entries(values)) core.setOutput(name, value);
  });
}

/** Sets the action's outputs from a run's report. */
export async function setOutputs(
  report: Report,
  reportPath: string | undefined,
  artifact: Artifact | undefined,
): Promise<void> {
  await setOutputValues({
    verdict: report.verdict ?? '',
    'reason-code': report.reason_code ?? '',
    reason: report.reason ?? '',
    'rollback-triggered': report.rollback_triggered,
    'rollback-status': report.rollback_status,
    'report-path': reportPath ?? '',
    'artifact-id': artifact?.id ?? '',
    'artifact-url': artifact?.url ?? '',
    'metrics-delta': report.metrics_delta,
    result: result(report, reportPath, artifact),
  });
}

/** Sets the outputs that an artifact changes. */
export async function setArtifact(report: Report, reportPath: string, artifact: Artifact): Promise<void> {
  await setOutputValues({
    'artifact-id': artifact.id ?? '',
    'artifact-url': artifact.url ?? '',
    result: result(report, reportPath, artifact),
  });
}

function result(report: Report, reportPath: string | undefined, artifact: Artifact | undefined): string {
  const short = {
    schema_version: report.schema_version,
    name: report.name,
    environment: report.environment,
    verdict: report.verdict,
    reason_code: report.reason_code,
    reason: report.reason,
    rollback_triggered: report.rollback_triggered,
    rollback_status: report.rollback_status,
    flags_enabled: report.flags_enabled,
    report_path: reportPath ?? null,
    artifact_id: artifact?.id ?? null,
    artifact_url: artifact?.url ?? null,
  };
  const { metrics_baseline, metrics_current, metrics_delta } = report;
  const full = JSON.stringify({ ...short, metrics_baseline, metrics_current, metrics_delta });
  return Buffer.byteLength(full) < MAX_RESULT_BYTES ? full : JSON.stringify(short);
}
