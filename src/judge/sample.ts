export { type CounterSeries, countUntil, type Sample, samplesBetween } from '../counters/sample.ts';
