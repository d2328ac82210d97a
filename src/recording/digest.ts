import { createHash } from 'node:crypto';
import type { MetricLook } from '../canary/analysis.ts';

export interface Digest {
  add(looks: readonly MetricLook[]): void;
  /** SHA-256 of all that was added so far. */
  hex(): string;
}

/** A digest of judgements, every digit of them; not of their messages, which are made of the same and may name an address. */
export function digestOfLooks(): Digest {
  const hash = createHash('sha256');
  return {
    add: (looks) => {
      const judged = looks.map(({ metric, judgement }) => [metric, { ...judgement, message: undefined }]);
      hash.update(JSON.stringify(judged));
    },
    hex: () => hash.copy().digest('hex'),
  };
}
