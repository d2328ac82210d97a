import { resolve } from 'node:path';
import { info, notice, setSecret } from '@actions/core';
import { sentence } from '../backtest/words.ts';
import { messageOf } from '../canary/run.ts';
import { type LoadedConfig, loadConfig } from '../config/load.ts';
import { makePlan } from '../config/plan.ts';
import { ConfigError } from '../config/problem.ts';
import { readText } from '../config/read.ts';
import { withTrustedSource } from '../config/trusted.ts';
import { backtestPlan } from '../engine/backtest.ts';
import type { Backtested } from '../review/page.ts';
import type { Review } from '../review/review.ts';
import { inert } from '../safety/inert.ts';
import { masker } from '../safety/secrets.ts';
import type { BaseVersion } from './base-branch.ts';
import type { Inputs } from './contract.ts';

/** For all configs together, in ms; what is done by then is told. */
const ALL_MS = 300_000;
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
  const end = AbortSignal.timeout(ALL_MS);
  const backtests = new Map<string, Backtested>();
  for (const { path, valid } of reviews) {
    if (!valid) continue;
    const backtested = await backtestOne(path, bases.get(path), inputs, root, end).catch(
      (error: unknown): Backtested => ({ state: 'not-done', why: messageOf(error) }),
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
  root: string,
  end: AbortSignal,
): Promise<Backtested> {
  if (end.aborted) return { state: 'not-done', why: 'time was up' };
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
  const { plan, secrets } = await planOf(config, {
    root,
    watchSeconds: watch,
    dryRun: true,
    overrides,
    env: {},
  });
  const mask = masker(secrets);
  const walk = { sinceSeconds: backtest, everySeconds: EVERY_SECONDS, watchSeconds: watch };
  try {
    const result = await backtestPlan(plan, { walk, inject: [] }, end);
    if (result.windows.judged > 0) return { state: 'done', found: sentence(result) };
    const why = result.partial ? 'time was up' : 'its Prometheus has no history of these metrics';
    return { state: 'not-done', why };
  } catch (error) {
    return { state: 'not-done', why: mask(messageOf(error)) };
  }
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
