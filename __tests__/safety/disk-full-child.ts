// A run whose disk fills up while its flags are on: `disk-full-child.ts FOLDER`; prints what came of it as JSON.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { flagStore } from '../../src/flags/store.ts';
import { nodeFiles } from '../../src/safety/files.ts';
import { journal, lastEntry } from '../../src/safety/journal.ts';
import { lock } from '../../src/safety/lock.ts';
import { flagsText } from '../parts/flags-text.ts';

const folder = process.argv[2] as string;
const file = join(folder, 'flags.json');
const text = flagsText();
writeFileSync(file, text);

const me = { pid: process.pid, host: hostname(), runUrl: undefined };
const store = flagStore(nodeFiles);
const port = journal(nodeFiles, me);
const release = await lock(nodeFiles, me).acquire(file);
const names = ['capability_enforcement_soft'];
const change = await store.prepare({ file, names, scope: 'everywhere' }, 'staging', true);
await port.begin(change);
await store.apply(change);
const on = readFileSync(file, 'utf8') !== text;

let full = '';
for (let size = 4096; full === '' || size > 1; size = Math.ceil(size / 2)) {
  try {
    for (;;) appendFileSync(join(folder, 'filler'), Buffer.alloc(size));
  } catch (error) {
    full = (error as { code: string }).code;
  }
}
const { byteIdentical } = await store.restore(change);
await port.settle('restored');
await release();
const back = readFileSync(file, 'utf8') === text;
console.log(
  JSON.stringify({ on, full, byteIdentical, back, how: (await lastEntry(nodeFiles, file))?.settled?.how }),
);
