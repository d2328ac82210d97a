import type { CanaryEvent } from '../canary/events.ts';

/** Someone who is told of every event as it happens. */
export type EventSink = (event: CanaryEvent) => void;

/**
 * Hands every event to every sink. A sink that fails is reported once, goes on being told, and disturbs neither the
 * others nor the run.
 */
export function fanOut(sinks: readonly EventSink[], onError: (error: unknown) => void): EventSink {
  const failed = new Set<EventSink>();
  const report = (sink: EventSink, error: unknown): void => {
    if (failed.has(sink)) return;
    failed.add(sink);
    try {
      onError(error);
    } catch {
      // Whoever cannot even be told of a failure must not cause one.
    }
  };
  return (event) => {
    for (const sink of sinks) {
      try {
        const pending: unknown = sink(event);
        // An async function is a sink to the compiler too; unhandled, its rejection would end the process.
        if (pending instanceof Promise) pending.catch((error: unknown) => report(sink, error));
      } catch (error) {
        report(sink, error);
      }
    }
  };
}
