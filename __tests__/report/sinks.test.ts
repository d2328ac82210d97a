import { describe, expect, it, jest } from '@jest/globals';
import type { CanaryEvent } from '../../src/canary/events.ts';
import { fanOut } from '../../src/report/sinks.ts';
import { passed } from './runs.ts';

describe('fanOut', () => {
  const tell = (sink: (event: CanaryEvent) => void): void => {
    for (const event of passed.events) sink(event);
  };

  it('hands every event to every sink, in order', () => {
    const heard: CanaryEvent[][] = [[], []];
    tell(
      fanOut(
        heard.map((events) => (event) => void events.push(event)),
        () => {},
      ),
    );
    expect(heard).toEqual([passed.events, passed.events]);
  });

  it('reports a failing sink once, and goes on telling it and the others', () => {
    const failing = jest.fn(() => {
      throw new Error('disk full');
    });
    const healthy = jest.fn();
    const onError = jest.fn();
    tell(fanOut([failing, healthy], onError));
    expect(onError.mock.calls).toEqual([[new Error('disk full')]]);
    expect(failing).toHaveBeenCalledTimes(passed.events.length);
    expect(healthy).toHaveBeenCalledTimes(passed.events.length);
  });

  it('bears a report of a failure that fails itself, and an async sink that rejects', async () => {
    const errors: unknown[] = [];
    const late = async (): Promise<void> => {
      throw new Error('late');
    };
    tell(
      fanOut([late], (error) => {
        errors.push(error);
        throw new Error('nobody listens');
      }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(errors).toEqual([new Error('late')]);
  });
});
