import { describe, expect, it } from '@jest/globals';
import { changeFlags } from '../../src/flags/change.ts';
import { parseDocument } from '../../src/flags/document.ts';
import { restoreText } from '../../src/flags/restoration.ts';

const TEXT = '{"flags": {"a": {"enabled": false}, "b": {}}, "environments": {"staging": {"a": false}}}';
const wish = { names: ['a'], environment: 'staging', scope: 'everywhere', on: true } as const;

/** What is left to do, and found in the way, after others have made these replacements. */
const restoredAfter = (...edits: [string, string][]) => {
  const { change, text } = changeFlags(parseDocument(TEXT, 'f.json'), wish);
  const edited = edits.reduce((now, [from, to]) => now.replace(from, to), text);
  const { text: back, conflicts, restored } = restoreText(edited, change);
  return {
    text: back,
    restored: restored.map(({ place }) => place.join('.')),
    conflicts: conflicts.map(({ place, found }) => `${place.join('.')}: ${found}`),
  };
};

describe("putting former values back into a text that holds others' edits", () => {
  it.each<[string, [string, string][], string | undefined, string[]]>([
    ['an edit elsewhere stays', [['"b": {}', '"b": 1']], TEXT.replace('"b": {}', '"b": 1'), []],
    [
      'another value is left, and told',
      [['{"a": true}', '{"a": null}']],
      TEXT.replace('{"a": false}', '{"a": null}'),
      ['environments.staging.a: null'],
    ],
    [
      'a value that is gone is told',
      [['{"a": true}', '{}']],
      TEXT.replace('{"a": false}', '{}'),
      ['environments.staging.a: undefined'],
    ],
    [
      'a duplicated key is left, and all that it holds is told',
      [['{"a": true}', '{"a": true, "a": 7}']],
      TEXT.replace('{"a": false}', '{"a": true, "a": 7}'),
      ['environments.staging.a: true and again 7'],
    ],
    [
      'of a value of 200 units all is told',
      [['{"a": true}', `{"a": "${'x'.repeat(198)}"}`]],
      TEXT.replace('{"a": false}', `{"a": "${'x'.repeat(198)}"}`),
      [`environments.staging.a: "${'x'.repeat(198)}"`],
    ],
    [
      'of a longer one its beginning',
      [['{"a": true}', `{"a": "${'x'.repeat(199)}"}`]],
      TEXT.replace('{"a": false}', `{"a": "${'x'.repeat(199)}"}`),
      [`environments.staging.a: "${'x'.repeat(199)}…`],
    ],
  ])('%s', (_, edits, text, conflicts) => {
    const restored = ['environments.staging.a', 'flags.a.enabled'].filter(
      (place) => !conflicts.some((conflict) => conflict.startsWith(`${place}:`)),
    );
    expect(restoredAfter(...edits)).toEqual({ text, restored, conflicts });
  });

  it('a value that others have put back already needs nothing', () => {
    expect(
      restoredAfter(
        ['{"a": true}', '{"a": false}'],
        ['"enabled": true', '"enabled": false'],
        ['"b": {}', '"b": 1'],
      ),
    ).toEqual({
      text: undefined,
      restored: ['environments.staging.a', 'flags.a.enabled'],
      conflicts: [],
    });
  });

  it('a text that is no longer JSON is refused', () => {
    expect(() => restoredAfter(['"b": {}', '"b": '])).toThrow(/^f\.json:1: is not valid JSON/);
  });
});
