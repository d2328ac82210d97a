import { describe, expect, test } from '@jest/globals';
import { pack, unpack } from '../../src/recording/pack.ts';
import { recorder } from '../../src/recording/recording.ts';
import { replay } from '../../src/replay/replay.ts';
import { analysed, WATCHED } from './analysed.ts';

const plain = (text: string): string => text;

const packed = (recording = analysed()) => pack(recording, plain);

describe('a recording in a report', () => {
  test('is judged again as it was, bit for bit, whatever kinds of metrics it holds', () => {
    const recording = analysed();
    const { digest, outcome, looks } = replay(unpack(packed(recording)));
    expect(digest).toBe(recording.digest);
    expect(outcome?.verdict).toBe('rolled-back');
    expect(looks).toBe(recording.looks.length);
  });

  test('a watch to its end too', () => {
    const recording = analysed(WATCHED.filter(({ metric }) => metric.name !== 'error_rate'));
    const replayed = replay(unpack(packed(recording)));
    expect(replayed.digest).toBe(recording.digest);
    expect(replayed.looks).toBe(30);
    expect(replayed.outcome).toBeDefined();
  });

  test('a metric without a baseline, which is not judged, moves no other one', () => {
    const recording = analysed();
    const { setup } = recording;
    const baselines = new Map([...setup.baselines].filter(([name]) => name !== 'error_rate'));
    const without = { ...recording, setup: { ...setup, baselines } };
    expect(replay(unpack(packed(without))).digest).toBe(replay(without).digest);
  });

  test('one digit makes a difference', () => {
    const recording = unpack(packed());
    const { setup } = recording;
    const later = { ...setup, flag: { ...setup.flag, effectiveAt: setup.flag.effectiveAt + 1 } };
    expect(replay({ ...recording, setup: later }).digest).not.toBe(recording.digest);
  });

  test('tells no label, and nothing that is masked', () => {
    const recording = analysed();
    const [first, ...rest] = recording.looks;
    if (!first) throw new Error('there is no look');
    const error = 'no answer from hunter2';
    const readings = new Map([['queue', { state: 'unavailable', at: 0, error } as const]]);
    const masked = pack({ ...recording, looks: [{ ...first, readings }, ...rest] }, (text) =>
      text.replace('hunter2', '***'),
    );
    const text = JSON.stringify(unpack(masked).looks.map((look) => [...look.readings]));
    expect(text).toContain('no answer from ***');
    const all = JSON.stringify(unpack(packed(recording)).setup.baselines.get('error_rate'));
    expect(all).not.toContain('a:1');
    expect(JSON.stringify(recording.setup.baselines.get('error_rate'))).toContain('a:1');
  });

  test('too much of it is not kept', () => {
    const recording = analysed();
    const samples = Array.from({ length: 1_000_001 }, (_, at) => ({ at, value: 1 }));
    const news = new Map([['queue', { kind: 'scalar', samples } as const]]);
    const look = { at: 1, final: true, readings: new Map(), news };
    expect(() => pack({ ...recording, looks: [look] }, plain)).toThrow('too many to be kept');
  });

  test('damaged data are an error', () => {
    const { data } = packed();
    expect(() => unpack({ data: data.slice(0, 500) })).toThrow('its recording is damaged');
    expect(() => unpack({ data: Buffer.from('{}').toString('base64') })).toThrow('its recording is damaged');
  });
});

describe('the recorder', () => {
  test('has nothing where the watch never began', () => {
    expect(recorder().recording()).toBeUndefined();
  });

  test('begins anew where the watch does', () => {
    const recording = analysed();
    const { sink, recording: result } = recorder();
    const { setup, looks } = recording;
    sink({ at: 0, type: 'analysis-started', setup });
    for (const look of looks) sink({ at: 0, type: 'analysis-look', look });
    sink({ at: 0, type: 'analysis-started', setup });
    expect(result()?.looks).toEqual([]);
  });
});
