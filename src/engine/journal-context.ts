import type { Plan, ScriptPlan, ServicePlan } from '../canary/plan.ts';

/** What a run leaves in its journal, besides the flags, for whoever has to finish it. No secret is in it: it is on the disk. */
export interface JournalContext {
  readonly root: string;
  readonly services: readonly ServicePlan[];
  readonly rollbackScript: ScriptPlan | undefined;
  /** Names of what is not written down since it holds a secret, such as a health URL with a password. The config tells it. */
  readonly withheld?: readonly string[];
}

/** What a config says is to be told when flags change. */
export type Followers = Pick<Plan, 'root' | 'services' | 'rollbackScript'>;

const ROLLBACK_SCRIPT = 'the rollback script';

export function journalContext(plan: Followers, mask: (text: string) => string): JournalContext {
  const isOpen = (part: ServicePlan | ScriptPlan): boolean => {
    const text = JSON.stringify(part);
    return mask(text) === text;
  };
  const script = plan.rollbackScript;
  const withheld = plan.services.filter((service) => !isOpen(service)).map(({ name }) => mask(name));
  if (script && !isOpen(script)) withheld.push(ROLLBACK_SCRIPT);
  return {
    root: plan.root,
    services: plan.services.filter(isOpen),
    rollbackScript: script && isOpen(script) ? script : undefined,
    withheld,
  };
}

/** A context with what was withheld put back, as far as this config knows it; `missing` are names that it does not know. */
export function completed(
  { services, rollbackScript, withheld = [] }: JournalContext,
  config: Followers | undefined,
): Pick<Followers, 'services' | 'rollbackScript'> & { readonly missing: readonly string[] } {
  const known = (config?.services ?? []).filter(({ name }) => withheld.includes(name));
  const script = withheld.includes(ROLLBACK_SCRIPT) ? config?.rollbackScript : rollbackScript;
  const names = [...known.map(({ name }) => name), ...(script ? [ROLLBACK_SCRIPT] : [])];
  return {
    services: [...services, ...known],
    rollbackScript: script,
    missing: withheld.filter((name) => !names.includes(name)),
  };
}
