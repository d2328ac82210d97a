import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export interface GitHead {
  /** 40 or 64 hex digits; undefined before the first commit. */
  readonly sha: string | undefined;
  /** Undefined for a detached head. */
  readonly branch: string | undefined;
}

/** Symbolic refs may point at symbolic refs, and a broken one at itself. */
const MAX_REF_DEPTH = 5;

/** What is checked out in the working tree that holds `folder`, read from git's own files; undefined where there is none. */
export async function gitHead(folder: string): Promise<GitHead | undefined> {
  const gitDir = await findGitDir(resolve(folder));
  if (gitDir === undefined) return undefined;
  const head = await line(join(gitDir, 'HEAD'));
  if (head === undefined) return undefined;
  const ref = symbolicTarget(head);
  if (ref === undefined) return { sha: asSha(head), branch: undefined };
  // The reftable format keeps this placeholder, and its refs elsewhere.
  if (ref === 'refs/heads/.invalid') return undefined;
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
  return { sha: await resolveRef(gitDir, ref), branch };
}

async function findGitDir(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = dirname(folder)) {
    const entry = join(folder, '.git');
    const found = await stat(entry).catch(() => undefined);
    if (found?.isDirectory()) return entry;
    if (found?.isFile()) {
      // A worktree or a submodule: the file names the real folder.
      const target = /^gitdir: (.+)$/.exec((await line(entry)) ?? '')?.[1];
      return target === undefined ? undefined : resolve(folder, target);
    }
    if (folder === dirname(folder)) return undefined;
  }
}

async function resolveRef(gitDir: string, ref: string): Promise<string | undefined> {
  const common = await line(join(gitDir, 'commondir'));
  const folders = common === undefined ? [gitDir] : [gitDir, resolve(gitDir, common)];
  let name = ref;
  for (let depth = 0; depth < MAX_REF_DEPTH; depth += 1) {
    if (!/^refs\/[^\0]+$/.test(name) || name.split('/').includes('..')) return undefined;
    const loose = await firstLine(folders.map((folder) => join(folder, name)));
    if (loose === undefined) return packedSha(folders, name);
    const next = symbolicTarget(loose);
    if (next === undefined) return asSha(loose);
    name = next;
  }
  return undefined;
}

async function packedSha(folders: readonly string[], ref: string): Promise<string | undefined> {
  for (const folder of folders) {
    const packed = await readFile(join(folder, 'packed-refs'), 'utf8').catch(() => '');
    const entry = packed.split('\n').find((candidate) => candidate.trimEnd().endsWith(` ${ref}`));
    const sha = asSha(entry?.split(' ')[0]);
    if (sha !== undefined) return sha;
  }
  return undefined;
}

function symbolicTarget(content: string): string | undefined {
  return /^ref: *(\S+)$/.exec(content)?.[1];
}

function asSha(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}

async function firstLine(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await line(path);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function line(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text?.split('\n')[0]?.trimEnd();
}
