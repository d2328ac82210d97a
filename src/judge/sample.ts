export {
  type CounterSeries,
  countUntil,
  newSamples,
  type Sample,
  samplesBetween,
} from '../counters/sample.ts';
