import type { AnalysisLook, AnalysisSetup } from '../canary/analysis.ts';
import type { CanaryEvent } from '../canary/events.ts';
import { type Digest, digestOfLooks } from './digest.ts';

/** All that a verdict was made of, so that it can be made again. */
export interface Recording {
  readonly setup: AnalysisSetup;
  /** Oldest first. */
  readonly looks: readonly AnalysisLook[];
  /** SHA-256 (hex) over what was made of every look: a replay that gives the same is the same, bit for bit. */
  readonly digest: string;
}

/** A sink that records a run's analysis; `recording()` gives it as far as it got, undefined where the watch never began. */
export function recorder(): {
  readonly sink: (event: CanaryEvent) => void;
  recording(): Recording | undefined;
} {
  let setup: AnalysisSetup | undefined;
  let looks: AnalysisLook[] = [];
  let digest: Digest = digestOfLooks();
  return {
    sink: (event) => {
      switch (event.type) {
        case 'analysis-started':
          // A change of the flags file that another writer overtook begins anew.
          setup = event.setup;
          looks = [];
          digest = digestOfLooks();
          break;
        case 'analysis-look':
          looks.push(event.look);
          break;
        case 'look':
          digest.add(event.metrics);
          break;
      }
    },
    recording: () => setup && { setup, looks, digest: digest.hex() },
  };
}
