import { gunzipSync, gzipSync } from 'node:zlib';
import { type Recorded, sampleLists } from '../judge/recorded.ts';
import { compact, fromCompact } from './compact.ts';
import type { Recording } from './recording.ts';

/** A recording in a report: on one line, however long the watch was. */
export interface PackedRecording {
  /** `data` is JSON, gzipped, in base64: `jq -r .recording.data report.json | base64 -d | gunzip`. */
  readonly encoding: 'gzip+base64';
  readonly looks: number;
  readonly samples: number;
  readonly data: string;
}

/** Of more samples than this a report would be too large to be handed on. */
const MAX_SAMPLES = 1_000_000;
/** What no recording of so many samples comes to, in bytes. */
const MAX_UNPACKED = 2 ** 28;

/** Packs a recording. @throws Error for one that is too long to be kept in a report */
export function pack(recording: Recording, mask: (text: string) => string): PackedRecording {
  const samples = samplesIn(recording);
  if (samples > MAX_SAMPLES)
    throw new Error(`${samples} samples are too many to be kept in a report (${MAX_SAMPLES} at most)`);
  const data = gzipSync(JSON.stringify(compact(recording, mask))).toString('base64');
  return { encoding: 'gzip+base64', looks: recording.looks.length, samples, data };
}

/** @throws Error where the data are damaged */
export function unpack({ data }: Pick<PackedRecording, 'data'>): Recording {
  try {
    const json = gunzipSync(Buffer.from(data, 'base64'), { maxOutputLength: MAX_UNPACKED }).toString();
    return fromCompact(JSON.parse(json));
  } catch (error) {
    throw new Error('its recording is damaged', { cause: error });
  }
}

/** How many samples a recording holds, of the baseline and since. */
function samplesIn({ setup, looks }: Recording): number {
  const recorded: Recorded[] = looks.flatMap(({ news }) => [...news.values()]);
  let count = looks.reduce((sum, { readings }) => sum + readings.size, 0);
  for (const { summary, question } of setup.baselines.values()) {
    count += summary.samples.length;
    if (question) recorded.push(question.baseline);
  }
  const targets = [setup.presence?.targets, ...looks.map(({ presence }) => presence)];
  for (const { scrapes } of targets.flatMap((known) => known ?? [])) count += scrapes.length;
  return recorded.reduce((sum, one) => sum + lengthOf(one), count);
}

function lengthOf(recorded: Recorded): number {
  return sampleLists(recorded).reduce((sum, samples) => sum + samples.length, 0);
}
