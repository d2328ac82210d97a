import type { Plan } from '../canary/plan.ts';
import { type FlagChange, FlagsFileError } from '../canary/ports.ts';
import { flagStore } from '../flags/store.ts';
import { chooseWrite } from '../flags/write-mode.ts';
import { httpClient } from '../http/request.ts';
import { nodeFiles } from '../safety/files.ts';
import { serviceControl } from '../services/service-control.ts';
import { systemClock } from '../system/clock.ts';

/** How often the change is made anew when another writer was faster. */
const ATTEMPTS = 10;

/**
 * Turns a plan's flags off by hand, and reads them back. It needs no lock: a canary that runs meanwhile finds its flags off,
 * and leaves them so.
 *
 * @throws FlagsFileError where the file cannot be changed, or another writer turns the flags on again
 */
export async function turnOff(plan: Plan): Promise<FlagChange> {
  const store = flagStore(nodeFiles);
  const flags = await withWriteMode(plan);
  const prepare = () => store.prepare(flags, plan.environment, false);
  let change = await prepareRepaired(plan, prepare);
  if (plan.dryRun || change.edits.length === 0) return change;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.apply(change);
      const left = await prepare();
      if (left.edits.length === 0) return change;
      change = left;
    } catch (error) {
      const overtaken = error instanceof FlagsFileError && error.code === 'flags-file-changed';
      if (!overtaken || attempt >= ATTEMPTS) throw error;
      change = await prepare();
    }
    if (attempt >= ATTEMPTS) throw stillOn(change);
  }
}

function stillOn({ path }: FlagChange): FlagsFileError {
  const message = `another writer turns the flags in ${path} on again`;
  return new FlagsFileError('flags-file-changed', message, 'stop that writer and retry');
}

/** A file that an interrupted write in place left torn is repaired first. */
async function prepareRepaired(plan: Plan, prepare: () => Promise<FlagChange>): Promise<FlagChange> {
  try {
    return await prepare();
  } catch (error) {
    if (!(error instanceof FlagsFileError) || error.code !== 'flags-file-invalid' || plan.dryRun) throw error;
    await flagStore(nodeFiles).repairTorn(await nodeFiles.realpath(plan.flags.file));
    return prepare();
  }
}

/** In place where a container of `services` has mounted the single file, as in a run. */
async function withWriteMode({ flags, services, root }: Plan): Promise<Plan['flags']> {
  if (flags.write !== undefined || services.length === 0) return flags;
  const http = httpClient();
  try {
    const control = serviceControl(root, http, systemClock);
    const never = new AbortController().signal;
    const mounts = await Promise.all(services.map((service) => control.mounts(service, never)));
    const file = await nodeFiles.realpath(flags.file);
    return { ...flags, write: (await chooseWrite(nodeFiles, file, mounts.flat())).mode };
  } catch {
    return flags; // what is wrong with the file is said when it is read
  } finally {
    http.close();
  }
}
