import { resolve } from 'node:path';
import { info, notice, setSecret } from '@actions/core';
import { sentence } from '../backtest/words.ts';
import { MetricSourceError } from '../canary/ports.ts';
import { messageOf } from '../canary/run.ts';
import { type LoadedConfig, loadConfig } from '../config/load.ts';
import { makePlan } from '../config/plan.ts';
import { ConfigError } from '../config/problem.ts';
import { readText } from '../config/read.ts';
import { withTrustedSource } from '../config/trusted.ts';
import { backtestPlan } from '../engine/backtest.ts';
import { limitedClients } from '../http/limited.ts';
import { httpClient } from '../http/request.ts';
import type { MakeClient } from '../metrics/query-api.ts';
import type { Backtested } from '../review/page.ts';
import type { Review } from '../review/review.ts';
import { inert } from '../safety/inert.ts';
import type { BaseVersion } from './base-branch.ts';
import type { Inputs } from './contract.ts';

/** For all configs together, in ms; what is done by then is told. */
const ALL_MS = 300_000;
/** How much a stranger's pull request may ask of the Prometheus: at the same moment, and for all configs together. */
const AT_ONCE = 4;
const REQUESTS = 3_000;
/** From one canary to the next, and how long one watches where the workflow does not say, in seconds. */
const EVERY_SECONDS = 300;
const WATCH_SECONDS = 300;

/**
 * Backtests every valid config, by its path. Contacts only the Prometheus that the base branch or the workflow names, and
 * reads no variable. Never throws: what cannot be done is told.
 */
export async function backtestAll(
  reviews: readonly Review[],
  bases: ReadonlyMap<string, BaseVersion>,
  inputs: Inputs,
  root: string,
): Promise<ReadonlyMap<string, Backtested>> {
  if (inputs.prometheusToken !== undefined) setSecret(inputs.prometheusToken);
  const exceeded = new AbortController();
  const end = AbortSignal.any([AbortSignal.timeout(ALL_MS), exceeded.signal]);
  const limited = limitedClients({
    atOnce: AT_ONCE,
    total: REQUESTS,
    onExceeded: () => exceeded.abort('its queries were too many'),
  });
  const makeClient: MakeClient = (options) => limited(httpClient(options));
  const backtests = new Map<string, Backtested>();
  for (const { path, valid } of reviews) {
    if (!valid) continue;
    const backtested = await backtestOne(path, bases.get(path), inputs, { root, end, makeClient }).catch(
      (error: unknown): Backtested => ({ state: 'not-done', why: reasonOf(error, end) }),
    );
    backtests.set(path, backtested);
    if (backtested.state === 'done') info(inert(`${path}: ${backtested.found}`));
    else notice(inert(`${path} was not backtested: ${backtested.why}`));
  }
  return backtests;
}

async function backtestOne(
  path: string,
  base: BaseVersion | undefined,
  { prometheusUrl, prometheusToken, watchSeconds, backtest = 0 }: Inputs,
  {
    root,
    end,
    makeClient,
  }: { readonly root: string; readonly end: AbortSignal; readonly makeClient: MakeClient },
): Promise<Backtested> {
  if (end.aborted) return { state: 'not-done', why: whyEnded(end) };
  if (prometheusUrl === undefined && base?.state === 'unknown')
    return { state: 'not-done', why: `what the base branch names is not known: ${base.why}` };
  const { text } = await readText(resolve(root, path), path);
  const trusted = base?.state === 'there' ? base.loaded : undefined;
  const overrides = {
    ...(prometheusUrl !== undefined && { prometheusUrl }),
    ...(prometheusToken !== undefined && { prometheusToken }),
  };
  const config = withTrustedSource(await loadConfig(path, text), trusted, overrides);
  const watch = watchSeconds > 0 ? watchSeconds : WATCH_SECONDS;
  const { plan } = await planOf(config, {
    root,
    watchSeconds: watch,
    dryRun: true,
    overrides,
    env: {},
  });
  const walk = { sinceSeconds: backtest, everySeconds: EVERY_SECONDS, watchSeconds: watch };
  const result = await backtestPlan(plan, { walk, inject: [], makeClient }, end);
  if (result.windows.judged > 0) return { state: 'done', found: sentence(result) };
  const why = result.partial ? whyEnded(end) : 'its Prometheus has no history of these metrics';
  return { state: 'not-done', why };
}

function whyEnded({ reason }: AbortSignal): string {
  return typeof reason === 'string' ? reason : 'time was up';
}

/** What may be said of each kind of failure: the server's own words name series and labels, which a stranger may not learn. */
const REASONS: Readonly<Record<MetricSourceError['kind'], string>> = {
  unavailable: 'no answer from Prometheus',
  rejected: 'Prometheus rejects a query',
  'too-large': 'a query is too large for Prometheus',
  partial: 'Prometheus lacks a part of the data',
  misconfigured: 'Prometheus cannot be asked as the base branch says',
};

function reasonOf(error: unknown, end: AbortSignal): string {
  if (!(error instanceof MetricSourceError)) return messageOf(error);
  return end.aborted ? whyEnded(end) : REASONS[error.kind];
}

/** Without variables: one that a query waits for is as good as not there. */
async function planOf(config: LoadedConfig, invocation: Parameters<typeof makePlan>[1]) {
  try {
    return await makePlan(config, invocation);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new Error(error.problems[0]?.message ?? messageOf(error));
  }
}
