import * as core from '@actions/core';
import type { Report } from '../report/report.ts';
import type { Artifact } from './artifact.ts';
import type { Output } from './contract.ts';

/** Larger outputs make later steps and the runner slow; the report has it all. */
const MAX_RESULT_BYTES = 64 * 1024;

/** Sets an output; one that is set again has its last value. */
export function setOutput(name: Output, value: unknown): void {
  core.setOutput(name, value);
}

/** Sets the action's outputs from a run's report. */
export function setOutputs(
  report: Report,
  reportPath: string | undefined,
  artifact: Artifact | undefined,
): void {
  setOutput('verdict', report.verdict ?? '');
  setOutput('reason-code', report.reason_code ?? '');
  setOutput('reason', report.reason ?? '');
  setOutput('rollback-triggered', report.rollback_triggered);
  setOutput('rollback-status', report.rollback_status);
  setOutput('report-path', reportPath ?? '');
  setOutput('artifact-id', artifact?.id ?? '');
  setOutput('artifact-url', artifact?.url ?? '');
  setOutput('metrics-delta', report.metrics_delta);
  setOutput('result', result(report, reportPath, artifact));
}

/** Sets the outputs that an artifact changes. */
export function setArtifact(report: Report, reportPath: string, artifact: Artifact): void {
  setOutput('artifact-id', artifact.id ?? '');
  setOutput('artifact-url', artifact.url ?? '');
  setOutput('result', result(report, reportPath, artifact));
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
