// The machine's clock is set in the watch, with libfaketime on the committed bundle alone, and the metrics server hangs in
// mid-watch: durations are monotonic, and every phase ends on time (rows S4 and S22).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { flag, makeWorkplace, type Workplace } from '../commands/workplace.ts';
import type { CliRun } from '../parts/cli.ts';
import { debianFile } from '../parts/debian.ts';
import type { MetricServer } from '../parts/metric-server.ts';
import { startPrometheus } from '../parts/prometheus.ts';
import { temporaryFolder } from '../parts/temporary-folder.ts';

const TRIPLET: Readonly<Record<string, string>> = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const library = await debianFile(
  'libfaketime',
  `usr/lib/${TRIPLET[process.arch] ?? process.arch}/faketime/libfaketime.so.1`,
);

let place: Workplace;
let prometheus: MetricServer;
let offsetFile: string;

beforeAll(async () => {
  offsetFile = join(await temporaryFolder('clock'), 'offset');
});
beforeEach(async () => {
  place = await makeWorkplace();
  prometheus = await startPrometheus({ targets: [{ job: 'shop', address: place.service.address }] });
  writeFileSync(offsetFile, '+0');
  await place.configure({
    prometheus: {
      url: prometheus.url,
      baseline_window_seconds: 5,
      poll_interval_seconds: 1,
      metrics: { golden_mismatch: { counter: 'nova_golden_mismatch_total' } },
    },
  });
});
afterEach(async () => {
  await place.end();
  await prometheus.stop();
});
afterAll(() => {
  if (!library) console.warn('libfaketime is not to be had: the clock was not set');
});

const setClock = (seconds: string): void => writeFileSync(offsetFile, seconds);

/** A canary whose wall clock is what `setClock` says, in its watch. */
async function watching(seconds: number): Promise<CliRun> {
  Object.assign(place.env, {
    LD_PRELOAD: library ?? '',
    FAKETIME_TIMESTAMP_FILE: offsetFile,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  });
  const run = await place.start('--config', 'canary.yaml', '--watch', String(seconds));
  await run.waitForText('[STEP] Watch');
  return run;
}

const onTime = library ? test : test.skip;

describe('the clock is set in the watch', () => {
  onTime.each(['-300', '-3600'])('S4: %s s, and a breach is seen all the same', async (by) => {
    const run = await watching(60);
    setClock(by);
    const started = performance.now();
    place.whenOn({ mismatches: 1 });
    const { stdout, code } = await run.finished;
    expect(stdout).toContain('CANARY FAILED');
    expect(code).toBe(1);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(place.repository.enabled(flag)).toBe(false);
  });

  onTime.each(['+20', '+3600'])('S4: %s s, and the watch lasts as long as it should', async (by) => {
    const run = await watching(12);
    const started = performance.now();
    setClock(by);
    const { stdout } = await run.finished;
    expect(stdout).toContain('CANARY PASSED');
    // "[STEP] Watch" is printed once the watch has begun.
    expect(performance.now() - started).toBeGreaterThan(11_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  onTime('S4: the report of a run whose clock was set back has no negative duration', async () => {
    const run = await watching(4);
    setClock('-300');
    await run.finished;
    const report: unknown = JSON.parse((await place.repository.read('reports/report.json')) ?? '{}');
    const { start_time: from, end_time: to } = report as { start_time: string; end_time: string };
    expect(Date.parse(to) - Date.parse(from)).toBeGreaterThanOrEqual(4_000);
  });
});

describe('the metrics server hangs in the watch', () => {
  test.each([8, 12])('S22: the verdict of a watch of %s s comes at its end', async (seconds) => {
    const run = await place.start('--config', 'canary.yaml', '--watch', String(seconds));
    await run.waitForText('[STEP] Watch');
    const started = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    prometheus.pause();
    const { stdout } = await run.finished;
    prometheus.resume();
    expect(stdout).toMatch(/INCONCLUSIVE/i);
    expect((performance.now() - started) / 1000).toBeLessThan(seconds + 4);
  });
});
