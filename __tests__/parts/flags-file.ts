import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { FlagsTextOptions } from './flags-text.ts';
import { flagsText } from './flags-text.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';
import type { Plain } from './yaml-text.ts';
import { yamlText } from './yaml-text.ts';

export const flagsPath = 'backend/app/config/feature_flags.json';

export interface RepositoryOptions extends FlagsTextOptions {
  /** The flags file's exact content, in place of the usual one. */
  readonly flags?: string | Uint8Array;
  /** Make it a git repository with one commit on the branch `main`. */
  readonly git?: boolean;
}

/** The root of a user's repository in a temporary folder. */
export interface Repository {
  readonly root: string;
  readonly flagsFile: string;
  /** An absolute path from one below the root. */
  path(relative: string): string;
  /** The flags file's bytes as they are now. */
  bytes(): Buffer;
  /** `.flags.NAME.enabled`, as it is now. */
  enabled(flag: string): unknown;
  /** `.environments.ENV.NAME`, as it is now. */
  entry(environment: string, flag: string): unknown;
  /** Writes any file below the root, with its folders; returns its absolute path. */
  write(relative: string, content: string | Uint8Array): Promise<string>;
  /** Writes a config in YAML (default `canary.yaml`); a string is taken as it stands. Returns its absolute path. */
  writeConfig(config: string | Plain, relative?: string): Promise<string>;
  /** Writes an executable `#!/bin/sh` script; returns its path below the root, as a config names it. */
  writeScript(relative: string, body: string): Promise<string>;
  /** Writes `.m4_signoff`. */
  writeSignoff(content?: string): Promise<string>;
  /** A file's text, or undefined where there is none. */
  read(relative: string): Promise<string | undefined>;
  remove(): Promise<void>;
}

export async function makeRepository(options: RepositoryOptions = {}): Promise<Repository> {
  const root = await temporaryFolder('repository');
  const flagsFile = join(root, flagsPath);
  const parsed = () => JSON.parse(readFileSync(flagsFile, 'utf8')) as ParsedFlags;
  const repository: Repository = {
    root,
    flagsFile,
    path: (relative) => join(root, relative),
    bytes: () => readFileSync(flagsFile),
    enabled: (flag) => parsed().flags[flag]?.enabled,
    entry: (environment, flag) => parsed().environments[environment]?.[flag],
    async write(relative, content) {
      const path = join(root, relative);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
    writeConfig: (config, relative = 'canary.yaml') =>
      repository.write(relative, typeof config === 'string' ? config : yamlText(config)),
    async writeScript(relative, body) {
      await chmod(await repository.write(relative, `#!/bin/sh\n${body}\n`), 0o755);
      return relative;
    },
    writeSignoff: (content = 'signed off by: nova-oncall\ndate: 2025-12-04\n') =>
      repository.write('.m4_signoff', content),
    read: (relative) => readFile(join(root, relative), 'utf8').catch(() => undefined),
    remove: () => removeFolder(root),
  };
  await repository.write(flagsPath, options.flags ?? flagsText(options));
  if (options.git) await commitAll(root);
  return repository;
}

async function commitAll(root: string): Promise<void> {
  const settings = [
    '-c',
    'user.name=Nova',
    '-c',
    'user.email=nova@example.invalid',
    '-c',
    'commit.gpgsign=false',
  ];
  // The user's own settings, such as hooks, have no say here.
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]) => promisify(execFile)('git', [...settings, ...args], { cwd: root, env });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Flags');
}

interface ParsedFlags {
  readonly flags: Record<string, { readonly enabled?: unknown }>;
  readonly environments: Record<string, Record<string, unknown>>;
}
