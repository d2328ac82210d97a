import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** The script of the playbook's manual rollback, and what it is called with. */
const PLAYBOOK = 'scripts/rollback_failure_catalog.sh';

/** Where the first canary and its scripts lie. */
const FOLDERS = ['scripts', 'scripts/ops', 'scripts/ops/canary'];

/**
 * A rollback script that lies where the first canary had its own, for a config that names none: what to say, and the line to
 * add. Undefined where there is none. The playbook's comes before others.
 */
export function unusedRollbackScript(
  root: string,
): { readonly message: string; readonly fix: string } | undefined {
  if (!existsSync(root)) return undefined;
  const scripts = FOLDERS.flatMap((folder) =>
    namesIn(join(realpathSync(root), folder)).map((name) => `${folder}/${name}`),
  );
  const script = scripts.find((path) => path === PLAYBOOK) ?? scripts.find(isRollback);
  if (script === undefined) return undefined;
  const args = script === PLAYBOOK ? ', args: [--force]' : '';
  return {
    message: `${script} exists, and no rollback runs it`,
    fix: `add "rollback: { script: ${script}${args} }" to run it after the flags are restored`,
  };
}

function isRollback(path: string): boolean {
  return /\/rollback[\w.-]*\.(sh|bash|py)$/.test(path);
}

function namesIn(folder: string): string[] {
  try {
    // A link would lead out of the repository.
    return realpathSync(folder) === folder ? readdirSync(folder).sort() : [];
  } catch {
    return [];
  }
}
