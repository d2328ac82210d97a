// What a dry run asks of the machine, with Node's own modules and nothing else: reads the config and the flags, asks
// Prometheus in as many rounds, writes the report durably. A dry run can hardly be shorter.
//   node bench/io-alone.mjs CONFIG FLAGS_FILE PROMETHEUS_URL REPORT
import { createRequire } from 'node:module';

// As the bundles do: `import 'node:http'` would load all that it could ever need, fetch included.
const require = createRequire(import.meta.url);
const { createHash, randomBytes } = require('node:crypto');
const { open, readFile, rename } = require('node:fs/promises');
const http = require('node:http');

/** Requests at once: is it there, its answers to two queries and the uptime, two questions of coverage, one more, two histories. */
const ROUNDS = [1, 3, 2, 1, 2];

const [config = '', flagsFile = '', prometheus = '', report = ''] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });

function ask() {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const request = http.request(`${prometheus}/api/v1/query`, { agent, method: 'POST', headers }, (answer) => {
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve(JSON.parse(String(Buffer.concat(chunks)))));
    });
    request.on('error', reject);
    request.end(new URLSearchParams({ query: 'time()' }).toString());
  });
}

const hash = createHash('sha256').update(await readFile(config, 'utf8')).digest('hex');
const flags = JSON.parse(await readFile(flagsFile, 'utf8'));
for (const requests of ROUNDS) await Promise.all(Array.from({ length: requests }, ask));
agent.destroy();

const temporary = `${report}.${randomBytes(8).toString('hex')}`;
const file = await open(temporary, 'wx');
await file.writeFile(JSON.stringify({ hash, flags }));
await file.sync();
await file.close();
await rename(temporary, report);
console.log(`Report written to ${report}`);
