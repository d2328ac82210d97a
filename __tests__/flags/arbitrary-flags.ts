import fc from 'fast-check';
import type { Wish } from '../../src/flags/change.ts';

/** JSON whose layout is not decided yet: numbers and the like as their text, objects as their entries in order. */
export type Raw = string | { readonly entries: readonly (readonly [key: string, value: Raw])[] };

interface Style {
  readonly lines: boolean;
  readonly indent: string;
  readonly lineEnd: string;
  readonly colon: string;
  readonly comma: string;
  readonly commaFirst: boolean;
  readonly pad: string;
  readonly emptyInside: string;
  readonly escaped: boolean;
  readonly bom: boolean;
  readonly end: string;
  /** White space for every gap, in turn, in place of all of the above. */
  readonly noise: readonly string[] | undefined;
}

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);

const style: fc.Arbitrary<Style> = fc.record({
  lines: fc.boolean(),
  indent: fc.constantFrom('  ', '    ', '\t', '', ' '),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  colon: fc.constantFrom(': ', ':', ' : ', '\t:\t', ':\n  '),
  comma: fc.constantFrom(',', ', ', ' , '),
  commaFirst: fc.boolean(),
  pad: fc.constantFrom('', ' '),
  emptyInside: space,
  escaped: fc.boolean(),
  bom: fc.boolean(),
  end: fc.constantFrom('', '\n', '\r\n', '  \n\n'),
  noise: fc.option(fc.array(space, { minLength: 1, maxLength: 7 }), { nil: undefined }),
});

// Node 24.21's JSON.parse, the judge of these tests, reads {"_":1,"\\"":2} as {"_":1,"\\\\":2} once it has seen an object
// with the keys _ and \\ (V8's guess at the next key takes a lone backslash for an escape). So that key is not used.
const BACKSLASH = '\\';

export const name = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z_]{1,8}$/) },
  fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => text !== BACKSLASH),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '',
    'a.b',
    '0',
    '"',
    'für',
    '🚀',
    '\u2028',
    '\ud800',
    'enabled',
  ),
);

const rawValue = fc.oneof(
  fc.constantFrom(
    '9007199254740993',
    '1E400',
    '-0',
    '0.10',
    '1e-7',
    'null',
    'true',
    '"\\u00fc\\/\\ud83d"',
    '[ 1,\t2 ]',
    '{}',
  ),
  fc.json({ maxDepth: 2 }).filter((json) => !json.includes(JSON.stringify(BACKSLASH))),
);

const flag: fc.Arbitrary<Raw> = fc
  .record({
    enabled: fc.constantFrom('true', 'false', undefined),
    signoff: fc.constantFrom('true', 'false', undefined),
    more: fc.array(fc.tuple(fc.stringMatching(/^x[a-z]{0,4}$/), rawValue), { maxLength: 2 }),
    first: fc.boolean(),
  })
  .map(({ enabled, signoff, more, first }) => {
    const known: [string, Raw][] = [];
    if (enabled !== undefined) known.push(['enabled', enabled]);
    if (signoff !== undefined) known.push(['requires_m4_signoff', signoff]);
    return { entries: first ? [...known, ...more] : [...more, ...known] };
  });

export interface FlagsCase {
  readonly text: string;
  readonly wish: Wish;
  /** Flags of the file that are not asked for. */
  readonly others: readonly string[];
}

/** Flags files of every layout, each with something to be turned on in it. */
export const flagsCase: fc.Arbitrary<FlagsCase> = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    environments: fc.option(fc.uniqueArray(name, { maxLength: 3 }), { nil: undefined }),
    newEnvironment: name,
    scope: fc.constantFrom('everywhere' as const, 'environment' as const),
    style,
    flagsFirst: fc.boolean(),
    rootExtra: fc.option(rawValue, { nil: undefined }),
    asked: fc.nat(),
    pick: fc.infiniteStream(fc.nat({ max: 2 })),
    environment: fc.nat(),
    flagSource: fc.infiniteStream(flag),
  })
  .map((given) => {
    const pick = given.pick[Symbol.iterator]();
    const source = given.flagSource[Symbol.iterator]();
    const flags: Raw = {
      entries: given.names.map((flagName) => [flagName, source.next().value as Raw] as const),
    };
    const environments = given.environments?.map((environment) => {
      const entries = given.names
        .map((flagName) => [flagName, [undefined, 'true', 'false'][pick.next().value as number]] as const)
        .filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
      return [environment, { entries }] as const;
    });
    const root: [string, Raw][] = [['flags', flags]];
    if (environments) root.push(['environments', { entries: environments }]);
    if (given.rootExtra !== undefined) root.push(['extra', given.rootExtra]);
    if (!given.flagsFirst) root.reverse();
    const choices = [...(given.environments ?? []), given.newEnvironment];
    const count = 1 + (given.asked % given.names.length);
    return {
      text: write({ entries: root }, given.style),
      wish: {
        names: given.names.slice(0, count),
        environment: choices[given.environment % choices.length] as string,
        scope: given.scope,
        on: true,
      },
      others: given.names.slice(count),
    };
  });

function write(root: Raw, how: Style): string {
  let turn = 0;
  const gap = (otherwise: string): string =>
    how.noise ? (how.noise[turn++ % how.noise.length] as string) : otherwise;
  const line = (depth: number): string => (how.lines ? how.lineEnd + how.indent.repeat(depth) : how.pad);
  const between = (depth: number): string => {
    if (how.noise) return `${gap('')},${gap('')}`;
    if (!how.lines) return how.comma;
    return how.commaFirst ? `${line(depth)}, ` : `,${line(depth)}`;
  };
  const key = (text: string): string =>
    how.escaped
      ? `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
      : JSON.stringify(text);
  const value = (raw: Raw, depth: number): string => {
    if (typeof raw === 'string') return raw;
    if (raw.entries.length === 0) return `{${gap(how.emptyInside)}}`;
    const parts = raw.entries.map(([name, inner]) => {
      const colon = how.noise ? `${gap('')}:${gap('')}` : how.colon;
      return `${key(name)}${colon}${value(inner, depth + 1)}`;
    });
    return `{${gap(line(depth + 1))}${parts.join(between(depth + 1))}${gap(line(depth))}}`;
  };
  return `${how.bom ? '\ufeff' : ''}${gap('')}${value(root, 0)}${gap(how.end)}`;
}
