import { escapeValue, labelText } from '../promql/write-selector.ts';
import type { Answer } from './answer.ts';
import type { Ask } from './coverage.ts';
import { joined, PART } from './queries.ts';
import type { Recording } from './recording.ts';

/** What series a source has. Every method throws MetricSourceError. */
export interface Inventory {
  /** How many series there are now under each of these selectors; none is missing from the map, or 0. */
  counts(selectors: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Whether there was a series of late that is not there now. */
  wasThere(selector: string): Promise<boolean>;
  /** Names of labels that series under a selector carry, in order. */
  labels(selector: string): Promise<readonly string[]>;
  /** Values of a label of the series under a selector. */
  values(selector: string, label: string): Promise<readonly string[]>;
  /** Names of metrics that hold one of these texts. */
  namesLike(stems: readonly string[]): Promise<readonly string[]>;
}

/** A metric that had a sample within this time is known, for its series may be away for a while. */
const KNOWN_FOR = '1d';
/** How many series are asked for their labels. */
const LABELLED_SERIES = 100;

/** Of a server, by instant queries alone: the APIs of series and labels are often closed, and slow on large servers. */
export function serverInventory(ask: Ask): Inventory {
  return {
    async counts(selectors) {
      const parts = new Map(selectors.map((selector, index) => [String(index), `count(${selector})`]));
      const counts = new Map<string, number>();
      for (const series of (await Promise.all(joined(parts).map(ask))).map(seriesOf))
        for (const { labels, sample } of series)
          counts.set(selectors[Number(labels[PART])] ?? '', sample.value);
      return counts;
    },
    async wasThere(selector) {
      const [count] = seriesOf(await ask(`count(last_over_time(${selector}[${KNOWN_FOR}]))`));
      return (count?.sample.value ?? 0) > 0;
    },
    async labels(selector) {
      const series = seriesOf(await ask(`topk(${LABELLED_SERIES}, ${selector})`));
      return namesOf(series.map(({ labels }) => labels));
    },
    async values(selector, label) {
      const series = seriesOf(await ask(`count by (${labelText(label)}) (${selector})`));
      return series.map(({ labels }) => labels[label] ?? '').filter((value) => value !== '');
    },
    async namesLike(stems) {
      if (stems.length === 0) return [];
      const pattern = escapeValue(`.*(${stems.join('|')}).*`);
      const series = seriesOf(await ask(`count by (__name__) ({__name__=~"${pattern}"})`));
      return series.map(({ labels }) => labels.__name__ ?? '').filter((name) => name !== '');
    },
  };
}

/** Of exporters, as their last scrapes showed them. */
export function exposedInventory(recording: Pick<Recording, 'exposed'>): Inventory {
  return {
    async counts(selectors) {
      return new Map(selectors.map((selector) => [selector, recording.exposed(selector).length]));
    },
    async wasThere() {
      return false;
    },
    async labels(selector) {
      return namesOf(recording.exposed(selector));
    },
    async values(selector, label) {
      return [...new Set(recording.exposed(selector).flatMap((labels) => labels[label] ?? []))];
    },
    async namesLike(stems) {
      const names = new Set(recording.exposed('{__name__!=""}').map(({ __name__ = '' }) => __name__));
      return [...names].filter((name) => stems.some((stem) => name.includes(stem)));
    },
  };
}

function seriesOf(answer: Answer): Extract<Answer, { kind: 'vector' }>['series'] {
  return answer.kind === 'vector' ? answer.series : [];
}

function namesOf(series: readonly Readonly<Record<string, string>>[]): string[] {
  const names = new Set(series.flatMap((labels) => Object.keys(labels)));
  names.delete('__name__');
  return [...names].sort();
}
