import type { MetricLook } from '../canary/analysis.ts';
import type { CanaryEvent } from '../canary/events.ts';
import type { FlagChange, FlagEdit, Restoration, ScriptResult } from '../canary/ports.ts';
import type { Outcome } from '../canary/verdict.ts';
import { placeText } from './flag-states.ts';
import { bytesWords, durationWords, NOTHING, valueWords } from './words.ts';

/** One sentence on an event, for a timeline. Lines of script output have none: there may be millions. */
export function describe(event: CanaryEvent): string | undefined {
  switch (event.type) {
    case 'run-started':
      return `${event.plan.name} in ${event.plan.environment}${event.plan.dryRun ? ' (dry run)' : ''}`;
    case 'phase-started':
      return event.phase;
    case 'check':
      return `${event.name}: ${event.status}: ${event.message}${event.fix === undefined ? '' : ` (${event.fix})`}`;
    case 'flags-inspected': {
      const flags = event.inspection.flags.map(({ name, on }) => `${name} is ${on ? 'on' : 'off'}`);
      return `${event.inspection.file}: ${flags.join(', ')}`;
    }
    case 'waiting':
      return `${event.what}: ${durationWords(event.elapsedSeconds)} of ${durationWords(event.totalSeconds)}`;
    case 'baseline':
      return `${event.metric}: ${baselineWords(event.baseline)}`;
    case 'flags-planned':
      return `to be set: ${changeWords(event.change)}`;
    case 'flags-enabled':
      return `set: ${changeWords(event.change)}`;
    case 'service-toggled':
      return event.error ?? `${event.service} reads the flags anew`;
    case 'script-started':
      return `${scriptName(event.script)} ${event.path}, at most ${event.timeoutSeconds} s`;
    case 'script-output':
    case 'analysis-started':
    case 'analysis-look':
      return undefined;
    case 'script-finished':
      return `${scriptName(event.script)} ${endWords(event.result)}`;
    case 'look':
      return `${durationWords(event.elapsedSeconds)} of ${durationWords(event.watchSeconds)}: ${event.metrics.map(lookWords).join(', ')}`;
    case 'rollback-started':
      return event.outcome.reason;
    case 'rollback-attempt-failed': {
      const next = event.retryInSeconds === undefined ? 'given up' : `again in ${event.retryInSeconds} s`;
      return `attempt ${event.attempt} failed: ${event.error}; ${next}`;
    }
    case 'rollback-finished':
      return restorationWords(event.restoration, event.error);
    case 'warning':
      return event.message;
    case 'verdict':
      return outcomeWords(event.outcome);
  }
}

export function scriptName(script: 'smoke' | 'rollback'): string {
  return script === 'smoke' ? 'smoke test' : 'rollback script';
}

/** How a script ended: `passed in 3.2 s`, `timed out after 60 s`, … */
export function endWords(result: ScriptResult): string {
  const seconds = `${result.seconds.toFixed(1)} s`;
  const wrote = `, ${bytesWords(result.outputBytes)} of output`;
  if (result.timedOut) return `timed out after ${seconds}${wrote}`;
  if (result.cancelled) return `cancelled after ${seconds}${wrote}`;
  if (result.code === 0) return `passed in ${seconds}${wrote}`;
  const how = result.signal === null ? `exit code ${result.code}` : result.signal;
  return `failed with ${how} after ${seconds}${wrote}`;
}

/** A place and what becomes of it: `.flags.x.enabled false → true`. */
export function editWords({ place, former, written }: FlagEdit): string {
  return `${placeText(place)} ${former ?? 'no entry'} → ${written}`;
}

function changeWords({ edits }: FlagChange): string {
  return edits.length === 0 ? 'nothing, all is set already' : edits.map(editWords).join(', ');
}

function baselineWords(baseline: Extract<CanaryEvent, { type: 'baseline' }>['baseline']): string {
  if (!baseline.answered) return 'no answer';
  if (baseline.mean === undefined) return `no value, ${baseline.rawSamples} raw samples`;
  return `${valueWords(baseline.mean, '')} over ${baseline.samples.length} samples`;
}

function lookWords({ metric, judgement }: MetricLook): string {
  const values = `${valueWords(judgement.baseline, '')} → ${valueWords(judgement.current, '')}`;
  return `${metric} ${values === `${NOTHING} → ${NOTHING}` ? '' : `${values} `}${judgement.status}`;
}

function restorationWords(restoration: Restoration | undefined, error: string | undefined): string {
  if (!restoration) return `the flags could not be put back: ${error ?? 'no reason is known'}`;
  const conflicts = restoration.conflicts.map(
    ({ place, found }) => `${placeText(place)} was changed by another writer to ${found ?? 'no entry'}`,
  );
  const identical = restoration.byteIdentical ? ', the file is byte for byte as before' : '';
  return [`${restoration.restored.length} places restored${identical}`, ...conflicts].join('; ');
}

function outcomeWords({ verdict, reasonCode, reason }: Outcome): string {
  return `${verdict} (${reasonCode}): ${reason}`;
}
