import type { OnInconclusive } from '../canary/verdict.ts';

/** Flags of `run`, as the user typed them. */
export interface RunOptions {
  readonly config: string;
  readonly watch: number;
  readonly dryRun: boolean;
  readonly report?: string;
  readonly flagsFile?: string;
  readonly prometheusUrl?: string;
  readonly onInconclusive?: OnInconclusive;
}

/** Flags of the commands that look at one config, or take it back. */
export interface ConfigOptions {
  readonly config: string;
  readonly flagsFile?: string;
}

/** Flags of `recover`: a config or a flags file at least. */
export interface RecoverOptions {
  readonly config?: string;
  readonly flagsFile?: string;
  readonly force: boolean;
}

/** Flags of `backtest`; lengths of time are in seconds. */
export interface BacktestOptions {
  readonly config: string;
  readonly since: number;
  readonly every: number;
  readonly watch: number;
  /** As the user typed them: `error_rate=×2`. */
  readonly inject: readonly string[];
  readonly json?: string;
  readonly html?: string;
}

/** Flags of `report`. */
export interface ReportOptions {
  readonly output?: string;
}

/** How `validate` writes what it found: for people, for programs, for code scanning, or as annotations of a workflow. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export interface ValidateOptions {
  readonly format: (typeof FORMATS)[number];
  readonly watch: number;
  readonly flagsFile?: string;
}

export interface ReplayOptions {
  readonly thresholds?: readonly string[];
  readonly judge?: 'evidence' | 'literal';
}
