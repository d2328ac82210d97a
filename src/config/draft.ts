import { resolve } from 'node:path';
import type { Environment } from './environment.ts';
import { named } from './found.ts';
import type { Locate } from './locate.ts';
import type { Overrides } from './overrides.ts';
import { globFrom, pathFrom } from './paths.ts';
import type { Finding } from './problem.ts';

/** What is decided when a run starts, rather than in its config. */
export interface Invocation {
  /** The repository's root. */
  readonly root: string;
  readonly watchSeconds: number;
  readonly dryRun: boolean;
  readonly overrides: Overrides;
  readonly env: Environment;
  /** What of the config is read: all of it (the default), or what switching flags by hand takes. */
  readonly reads?: 'all' | 'flags';
  /** The words that start this program's command line in a shell, for the commands that outputs print; its name by default. */
  readonly commandLine?: string;
}

/** A plan in the making: what its parts gather besides themselves. */
export class Draft {
  readonly invocation: Invocation;
  readonly root: string;
  readonly findings: Finding[] = [];
  readonly warnings: string[] = [];
  readonly #locate: Locate;
  readonly #secrets = new Set<string>();

  constructor(invocation: Invocation, locate: Locate) {
    this.invocation = invocation;
    this.root = resolve(invocation.root);
    this.#locate = locate;
  }

  /** What must not be shown. */
  get secrets(): string[] {
    return [...this.#secrets];
  }

  addSecrets(...values: readonly string[]): void {
    for (const value of values) if (value.trim() !== '') this.#secrets.add(value);
  }

  fail(pointer: string, message: string, fix?: string): void {
    this.findings.push({ at: this.#locate(pointer), message, ...(fix !== undefined && { fix }) });
  }

  /** A path of the config, made absolute. */
  path(pointer: string, path: string): string {
    const absolute = pathFrom(this.root, path);
    if (absolute === undefined) this.#leaves(pointer);
    return absolute ?? path;
  }

  /** As `path`, for a glob. */
  glob(pointer: string, glob: string): string {
    const absolute = globFrom(this.root, glob);
    if (absolute === undefined) this.#leaves(pointer);
    return absolute ?? glob;
  }

  #leaves(pointer: string): void {
    const what = pointer === '/report/path' ? 'the report path' : named(pointer);
    this.fail(pointer, `${what} leaves the workspace`, 'give it absolute');
  }
}
