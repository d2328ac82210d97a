import type { ScriptPlan, ServicePlan, ShadowReportsPlan } from './plan.ts';

/** How a script ended. `output` is the masked tail of both streams, bounded. */
export interface ScriptResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly timedOut: boolean;
  readonly cancelled: boolean;
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Bytes it wrote in all; more than what is kept. */
  readonly outputBytes: number;
  /** Names of variables that it did not get, since they may hold secrets. */
  readonly withheld?: readonly string[];
}

export interface ScriptRunner {
  /** What would keep the script from starting, and how to fix that; undefined where nothing would. */
  problem(script: ScriptPlan): Promise<{ readonly message: string; readonly fix: string } | undefined>;
  /** Runs a script in its own process group and leaves no process of it behind. Never throws for what the script does. */
  run(
    script: ScriptPlan,
    onLine: (stream: 'stdout' | 'stderr', line: string) => void,
    signal: AbortSignal,
  ): Promise<ScriptResult>;
}

export interface ServiceControl {
  /** Undefined when healthy, else what is wrong. */
  problem(service: ServicePlan, signal: AbortSignal): Promise<string | undefined>;
  /** Makes a service read the flags anew, as its `afterToggle` says. @throws Error with what went wrong */
  afterToggle(service: ServicePlan, signal: AbortSignal): Promise<void>;
  /** What the service's container has mounted from this machine: files and folders by their paths. Empty where it cannot be read. */
  mounts(service: ServicePlan, signal: AbortSignal): Promise<readonly string[]>;
}

/** What people and earlier runs must have said before a flag may go on. */
export interface Approvals {
  /** Whether a sign-off file exists and is not empty. */
  signoff(path: string): Promise<'given' | 'missing' | 'empty'>;
  /** The newest report that the glob finds, with its `shadow.mismatches`. @throws Error when it cannot be read as one */
  newestShadowReport(
    plan: ShadowReportsPlan,
  ): Promise<{ readonly path: string; readonly mismatches: number } | undefined>;
}
