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
