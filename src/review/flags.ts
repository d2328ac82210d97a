import { signoff } from '../approvals/signoff.ts';
import { FlagsFileError } from '../canary/ports.ts';
import { DEFAULTS } from '../config/defaults.ts';
import { hasReference } from '../config/environment.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Finding } from '../config/problem.ts';
import type { CanaryConfig } from '../config/schema.generated.ts';
import { placesOf } from '../flags/change.ts';
import { type FlagsPreview, previewFlags } from '../flags/preview.ts';
import { nodeFiles } from '../safety/files.ts';
import type { PlacePreview, Preview } from './preview.ts';
import { reach, type Workspace } from './workspace.ts';

export interface FlagsReview {
  readonly findings: readonly Finding[];
  readonly places: readonly PlacePreview[];
  /** Why the flags file says nothing here, where it does not. */
  readonly unseen: string | undefined;
}

/** Holds a config to its flags file, where that can be seen from here: on a hosted runner it often cannot. */
export async function reviewFlags(
  preview: Preview,
  { config, locate }: LoadedConfig,
  workspace: Workspace,
): Promise<FlagsReview> {
  const { flagsFile, flags: names, scope, environment } = preview;
  const unseen = (why: string, finding?: Finding): FlagsReview => ({
    findings: finding ? [finding] : [],
    places: placesOf({ names, environment, scope }).map((place) => ({ ...place, now: null })),
    unseen: why,
  });
  if ([flagsFile, environment, ...names].some(hasReference)) return unseen('it depends on variables');
  const reached = await reach(workspace, flagsFile);
  if (reached.state === 'outside') return unseen('it lies outside of the repository');
  const at = locate('/flags/file');
  if (reached.state === 'missing') {
    const message = `${flagsFile} is not there, so its flags could not be looked at`;
    return unseen('it is not there', { at, message, rule: 'flags-file', severity: 'notice' });
  }
  try {
    const found = withSignoff(
      await previewFlags(nodeFiles, { file: reached.path, names, scope }, environment),
      config,
    );
    const file = config.prechecks?.signoff_file ?? DEFAULTS.prechecks.signoff_file;
    const missing = (await isSignedOff(file, workspace)) ? undefined : file;
    const findings = names.flatMap((name, index) => {
      const place = locate(`/feature_flags/${index}`);
      const said = findingsOf(name, found, preview, missing);
      return said.map((finding) => ({
        ...finding,
        at: place,
        message: finding.message.replaceAll(reached.path, flagsFile),
      }));
    });
    return { findings, places: found.places, unseen: undefined };
  } catch (error) {
    if (!(error instanceof FlagsFileError)) throw error;
    const message = error.message.replaceAll(reached.path, flagsFile);
    return unseen('it cannot be used', { at, message, fix: error.fix, rule: 'flags-file' });
  }
}

/** A config may ask for the sign-off for all its flags. */
function withSignoff(found: FlagsPreview, { requires_m4_signoff: asked }: CanaryConfig): FlagsPreview {
  if (asked !== true) return found;
  return { ...found, flags: found.flags.map((flag) => ({ ...flag, requiresSignoff: true })) };
}

async function isSignedOff(file: string, workspace: Workspace): Promise<boolean> {
  if (hasReference(file)) return false;
  const reached = await reach(workspace, file);
  return reached.state === 'there' && (await signoff(reached.path)) === 'given';
}

/** @param missingSignoff the sign-off file, where that is missing or empty */
function findingsOf(
  name: string,
  { flags, unknown }: FlagsPreview,
  { environment, scope }: Preview,
  missingSignoff: string | undefined,
): Omit<Finding, 'at'>[] {
  const error = unknown.get(name);
  if (error) return [{ message: error.message, fix: error.fix, rule: 'flag-unknown' }];
  const flag = flags.find((known) => known.name === name);
  const findings: Omit<Finding, 'at'>[] = [];
  if (flag?.requiresSignoff && missingSignoff !== undefined) {
    findings.push({
      message: `${name} needs a sign-off: ${missingSignoff} must be there, and say something, when the canary runs`,
      rule: 'sign-off',
      severity: 'notice',
    });
  }
  if (flag && scope === 'everywhere' && flag.followers.length > 0) {
    findings.push({
      message: `${name} would go on beyond ${environment} too: ${flag.followers.join(', ')} follows the global switch`,
      fix: 'set flags.scope: environment to switch this environment alone',
      rule: 'reaches-further',
      severity: 'warning',
    });
  }
  return findings;
}
