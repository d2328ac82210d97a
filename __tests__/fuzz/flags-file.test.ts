import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FlagChange, FlagsFileError } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { flagsCase } from '../flags/arbitrary-flags.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';
import { flagsText } from '../parts/flags-text.ts';
import { PATIENCE_MS, runs } from './runs.ts';

const usual = {
  text: flagsText(),
  wish: { names: ['capability_enforcement_soft'], environment: 'staging', scope: 'everywhere' as const },
};
const sound = fc.oneof(
  fc.constant(usual),
  fc.constant({ ...usual, text: usual.text.replaceAll('\n', '\r\n') }),
  fc.constant({ ...usual, text: `\ufeff${usual.text}\n` }),
  flagsCase.map(({ text, wish }) => ({ text, wish })),
);

const piece = fc.oneof(
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      ...'{ } [ ] , : " \\ \r \n \0 0 -0 1E400 true null // /**/ é \ufeff \u2028'.split(' '),
      ...[
        '\r\n',
        '"flags":{},',
        '"capability_enforcement_soft":true,',
        '"enabled" : false,',
        '"\\u0065nabled":true,',
      ],
      ...[
        '"environments":{"staging":{}},',
        '"__proto__":{"enabled":true},',
        '9'.repeat(500),
        '"\\ud800"',
        '""',
      ],
      '['.repeat(60_000),
      '{"a":'.repeat(9_000),
    )
    .map((text) => Buffer.from(text)),
  fc.constantFrom([0xff], [0xc3], [0xed, 0xa0, 0x80], [0xef, 0xbb, 0xbf]).map((bytes) => Buffer.from(bytes)),
);
const damage = fc.record({ at: fc.noBias(fc.nat()), cut: fc.nat(3), put: piece });

function damaged(text: string, damages: readonly { at: number; cut: number; put: Buffer }[]): Buffer {
  let bytes: Buffer = Buffer.from(text);
  for (const { at, cut, put } of damages) {
    const from = at % (bytes.length + 1);
    bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
  }
  return bytes;
}

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository();
});
afterAll(() => repository.remove());

test(
  'invariants 2 and 3: any bytes for a flags file are refused by name and line, or enabled and restored to the byte',
  async () => {
    const store = flagStore(nodeFiles, { patienceMs: 0, settleMs: 0 });
    let restored = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(sound, fc.array(damage, { maxLength: 2 }), async ({ text, wish }, damages) => {
        const before = damaged(text, damages);
        const file = repository.flagsFile;
        writeFileSync(file, before);
        const flags = { file, names: wish.names, scope: wish.scope };
        const now = (): Buffer => readFileSync(file);
        try {
          const { flagCount } = await store.inspect(flags, wish.environment);
          expect(flagCount).toBeGreaterThan(0);
          const change = await store.prepare(flags, wish.environment, true);
          expect(now().equals(before)).toBe(true);
          await store.apply(change);
          const { flags: states } = await store.inspect(flags, wish.environment);
          expect(states.every(({ on }) => on)).toBe(true);
          // What a survivor has is what the journal could carry.
          const { conflicts } = await store.restore(JSON.parse(JSON.stringify(change)) as FlagChange);
          expect(conflicts).toEqual([]);
          restored += 1;
        } catch (error) {
          if (!(error instanceof FlagsFileError)) throw error;
          expect(error.message).toContain(file);
          expect(error.message).not.toMatch(/undefined|\[object/);
          refused += 1;
        }
        expect(now().equals(before)).toBe(true);
      }),
      runs(250),
    );
    // Else the property would hold of nothing.
    expect(restored).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  },
  PATIENCE_MS,
);
