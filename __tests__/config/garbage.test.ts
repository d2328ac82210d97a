// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { loadConfig } from '../../src/config/load.ts';
import { makePlan } from '../../src/config/plan.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { KEYS, UNIONS } from '../../src/config/shape.ts';

const shipped = readFileSync(new URL('../../configs/m4_canary.yaml', import.meta.url), 'utf8');

/** Loads and plans, which must end in a plan or in problems that have a place in the text. */
async function survives(text: string): Promise<void> {
  const lines = text.split(/\r\n|\r|\n/);
  try {
    const loaded = await loadConfig('x.yaml', text);
    await makePlan(loaded, { root: '/repo', watchSeconds: 300, dryRun: true, overrides: {}, env: {} });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.problems.some(({ severity }) => severity === 'error')).toBe(true);
    for (const { line, column, message } of error.problems) {
      expect(message).not.toMatch(/undefined|\[object|\p{Cc}/u);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 2);
    }
  }
}

test('any text', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), survives), {
    numRuns: 1000,
  });
  const yamlish = fc.array(
    fc.constantFrom(
      ...'a b: - [ ] { } , & * ! | > \' " # % @ ` \n \t ${ ?'.split(' '),
      '\n',
      '  ',
      ': ',
      '- ',
      '&a ',
      '*a ',
      '<<: ',
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(
      yamlish.map((parts) => parts.join('')),
      survives,
    ),
    { numRuns: 1000 },
  );
});

test('any damage to a sound config', async () => {
  const damage = fc.record({
    at: fc.nat(shipped.length),
    cut: fc.nat(20),
    put: fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom(...':{}[]&*!|>\'"#%@`,?-\n\t '.split(''), '${', '\r\n'),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      let text = shipped;
      for (const { at, cut, put } of damages) text = text.slice(0, at) + put + text.slice(at + cut);
      await survives(text);
    }),
    { numRuns: 500 },
  );
});

test('any values at the known keys', async () => {
  const places = [
    ...Object.entries(KEYS).flatMap(([place, keys]) => keys.map((key) => `${place}/${key}`)),
    ...Object.entries(UNIONS).flatMap(([place, { variants }]) =>
      variants.flatMap(({ required, optional }) =>
        [...required, ...optional].map((key) => `${place}/${key}`),
      ),
    ),
    ...Object.keys(UNIONS),
  ];
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      'x',
      '',
      'http://h',
      '${X}',
      '${X:-1}',
      'sum(a',
      '5m',
      null,
      true,
      0,
      -1,
      5,
      Number.NaN,
      1e300,
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const settings = fc.array(
    fc.tuple(
      fc.constantFrom(...places),
      fc.constantFrom('error_rate', 'm', '__proto__', 'constructor'),
      value,
    ),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(settings, async (all) => {
      const config: Record<string, unknown> = { name: 'x', feature_flags: ['a'] };
      for (const [place, name, set] of all) put(config, place.split('/').slice(1), name, set);
      await survives(dump(config, { noRefs: true }));
    }),
    { numRuns: 800 },
  );
});

/** Sets a value at a place; `*` is the name given, or the first item of a list. */
function put(root: Record<string, unknown>, path: readonly string[], name: string, value: unknown): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  const key = head === '*' ? name : head;
  if (rest.length === 0) {
    Object.defineProperty(root, key, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  const inner = Object.hasOwn(root, key) ? root[key] : undefined;
  const child = typeof inner === 'object' && inner !== null ? inner : key === 'services' ? [{}] : {};
  Object.defineProperty(root, key, { value: child, enumerable: true, configurable: true, writable: true });
  if (Array.isArray(child)) {
    if (child.length === 0 || typeof child[0] !== 'object' || child[0] === null) child[0] = {};
    put(child[0], rest.slice(1), name, value);
  } else put(child as Record<string, unknown>, rest, name, value);
}
