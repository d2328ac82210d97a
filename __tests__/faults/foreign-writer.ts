// Another program that edits the flags file: `foreign-writer.ts FILE EDITS PAUSE_MS` sets keys of its own, one at a time,
// by reading the file, changing its key and renaming a new file into place, as ordinary programs do. It does not look
// whether its edits last, but counts those that do not. Prints what it did as JSON.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { WRITER_KEYS, type Written, withWriterValue, writerValue } from './writer-keys.ts';

const [file = '', edits = '0', pause = '0'] = process.argv.slice(2);
const mine = WRITER_KEYS.map(() => 0);
const started = performance.now();
let lost = 0;

/** Forgets an edit that is gone, once it is counted. */
function look(text: string): void {
  JSON.parse(text); // a reader may never see half a file
  for (const [index, key] of WRITER_KEYS.entries()) {
    const found = writerValue(text, key);
    if (found === mine[index]) continue;
    lost += 1;
    mine[index] = found;
  }
}

for (let edit = 1; edit <= Number(edits); edit += 1) {
  const text = readFileSync(file, 'utf8');
  look(text);
  const index = edit % WRITER_KEYS.length;
  writeFileSync(`${file}.writer`, withWriterValue(text, WRITER_KEYS[index] as string, edit));
  renameSync(`${file}.writer`, file);
  mine[index] = edit;
  await sleep(Math.random() * Number(pause));
}
// Whoever was at it when the last edit came has a while to keep it.
await sleep(1_000);
look(readFileSync(file, 'utf8'));
const written: Written = { lost, values: mine, seconds: (performance.now() - started) / 1000 };
process.stdout.write(JSON.stringify(written));
