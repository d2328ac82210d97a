import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FlagChange } from '../../src/canary/ports.ts';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { makeRepository, type Repository } from '../parts/flags-file.ts';

const FLAGS = 10_000;
const names = Array.from({ length: FLAGS }, (_, index) => `flag_${index}`);

/** 10,000 flags in 5 MB, in a BOM, Windows' line ends, tabs, escapes, numbers beyond 2^53, and no end of the last line. */
function largeText(): string {
  const filler = 'ü\\u00fc🚀 '.repeat(30);
  const flags = names.map(
    (name, index) =>
      `\t\t"${name}":{ "enabled" : false,\t"ticket": 90071992547409${index}, "note":"${filler}", "weights": [ 1E-7,-0 ] }`,
  );
  const entries = names.filter((_, index) => index % 3 > 0).map((name) => `\t\t\t"${name}" : false`);
  return [
    `\ufeff{\r\n\t"flags": {\r\n${flags.join(',\r\n')}\r\n\t},`,
    `\t"environments": {\r\n\t\t"staging": {\r\n${entries.join(',\r\n')}\r\n\t\t}\r\n\t}\r\n}`,
  ].join('\r\n');
}

let repository: Repository;
beforeAll(async () => {
  repository = await makeRepository({ flags: largeText() });
});
afterAll(() => repository.remove());

const store = flagStore(nodeFiles, { settleMs: 0 });

it.each([
  ['all of its flags', names],
  ...(process.env.AOS_CANARY_SWEEP === 'full'
    ? [['one of its flags', names.slice(5_000, 5_001)] as const]
    : []),
])('invariant 3: a flags file of 10,000 flags and 5 MB: %s on, and back to the byte', async (_, wanted) => {
  const file = repository.flagsFile;
  const before = readFileSync(file);
  expect(before.length).toBeGreaterThan(5_000_000);
  const flags = { file, names: wanted, scope: 'everywhere' as const };
  const { flagCount } = await store.inspect(flags, 'staging');
  expect(flagCount).toBe(FLAGS);
  const change = await store.prepare(flags, 'staging', true);
  await store.apply(change);
  const { flags: states } = await store.inspect(flags, 'staging');
  expect(states.filter(({ on }) => on)).toHaveLength(wanted.length);

  // Another writer's edit, of a flag that is not asked for, or of a note.
  const edit = (text: string): string => text.replace('"flag_0":{', '"flag_0":{"x":9007199254740993,');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  const { conflicts } = await store.restore(JSON.parse(JSON.stringify(change)) as FlagChange);
  expect(conflicts).toEqual([]);
  expect(readFileSync(file, 'utf8') === edit(before.toString())).toBe(true);
  writeFileSync(file, before);
});
