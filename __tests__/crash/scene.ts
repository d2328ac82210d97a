import { readdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { type JournalEntry, lastEntry } from '../../src/safety/journal.ts';
import { lock, lockHolder } from '../../src/safety/lock.ts';
import { recover } from '../../src/safety/recover.ts';
import { locateState } from '../../src/safety/state-folder.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { flagsText } from '../parts/flags-text.ts';
import type { Service } from '../parts/service.ts';
import type { Plain } from '../parts/yaml-text.ts';

export const flag = 'capability_enforcement_soft';

/** The flags file with the flag off and on, to the byte. */
export const textOff = flagsText();
export const textOn = flagsText({ on: [flag] });

/** How a run ends that nobody kills. */
export type Ending = 'kept' | 'rolled back';

const me = { pid: process.pid, host: hostname(), runUrl: undefined };
const tools = { files: nodeFiles, flags: flagStore(nodeFiles), lock: lock(nodeFiles, me), me };

export interface SceneOptions {
  /** How long the smoke test takes. */
  readonly smokeSeconds?: number;
  /** Whose metrics are watched; without it the run has neither a baseline nor a watch. */
  readonly service?: Service;
  /** The run's flags.write. */
  readonly write?: 'in-place';
  /** The run's heartbeat_timeout_seconds. */
  readonly heartbeatSeconds?: number;
}

/** A repository with a canary that needs no metric server, and ends within a third of a second where no option slows it. */
export async function makeScene(ending: Ending, options: SceneOptions = {}): Promise<Repository> {
  const { smokeSeconds, service, write, heartbeatSeconds } = options;
  const repository = await makeRepository();
  await repository.writeConfig({
    name: 'soft',
    environment: 'staging',
    feature_flags: [flag],
    smoke: { script: 'scripts/smoke.sh' },
    report: { path: 'reports/report.json' },
    ...(heartbeatSeconds !== undefined && { heartbeat_timeout_seconds: heartbeatSeconds }),
    ...(write && { flags: { write } }),
    ...(service && { prometheus: metricsOf(service) }),
  });
  await writeSmoke(repository, ending, smokeSeconds);
  return repository;
}

function metricsOf({ url }: Service): Plain {
  return {
    scrape: [`${url}/metrics`],
    baseline_window_seconds: 2,
    poll_interval_seconds: 1,
    metrics: { golden_mismatch: { counter: 'nova_golden_mismatch_total' } },
  };
}

export async function writeSmoke(repository: Repository, ending: Ending, seconds = 0): Promise<void> {
  const lines = [...(seconds > 0 ? [`sleep ${seconds}`] : []), `exit ${ending === 'kept' ? 0 : 1}`];
  await repository.writeScript('scripts/smoke.sh', lines.join('\n'));
}

export function journalOf({ flagsFile }: Repository): Promise<JournalEntry | undefined> {
  return lastEntry(nodeFiles, flagsFile);
}

/**
 * What is wrong with what was left: invariants 1 and 3 (the file holds `expected`, to the byte), a change that nobody
 * has settled, a lock that is not free, files that nobody will ever remove.
 */
export async function wrongs(
  repository: Repository,
  expected: string,
  { deadLock }: { readonly deadLock: 'allowed' | 'forbidden' },
): Promise<string[]> {
  const { flagsFile } = repository;
  const found: string[] = [];
  const text = repository.bytes().toString('utf8');
  if (text !== expected) {
    const what = text === textOff ? 'is off' : text === textOn ? 'is ON' : `is neither off nor on:\n${text}`;
    found.push(`invariants 1, 2, 3: the flag ${what}`);
  }
  const entry = await journalOf(repository);
  if (entry && !entry.settled) found.push('invariant 1: the journal is not settled');

  const holder = await lockHolder(nodeFiles, me, flagsFile);
  if (holder && (deadLock === 'forbidden' || holder.life !== 'dead')) {
    found.push(`invariant 5: the lock is held by process ${holder.owner.pid}, ${holder.life}`);
  }
  // What nothing depends on may be left to the next one: a dead owner's lock, and what it left half made.
  const { status } = await recover(tools, flagsFile);
  if (status !== 'nothing') found.push(`invariant 1: somebody else still had to recover: ${status}`);
  const release = await lock(nodeFiles, me).acquire(flagsFile);
  await release();
  const state = await locateState(nodeFiles, flagsFile);
  const usual = ['.gitignore', 'feature_flags.json.journal.jsonl', 'guardian.log'];
  const beside = (await readdir(dirname(flagsFile))).filter(
    (name) => !['.aos-canary', 'feature_flags.json'].includes(name),
  );
  const within = (await readdir(state.folder)).filter((name) => !usual.includes(name));
  const left = [...beside, ...within];
  if (left.length > 0) found.push(`invariant 4: left behind: ${left.join(', ')}`);
  return found;
}
