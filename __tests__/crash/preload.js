// Loaded into a canary by `--import`: counts every call that its bundle makes to the file system, every process that it
// starts and every heading that it prints, and stops the process at one of them, or has that call fail. What it starts is
// left alone. JavaScript, since a start with types to be stripped takes twice as long, and there are thousands of them.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {(this: unknown, ...args: unknown[]) => unknown} Call */

/** Begins the count: before it Node loads the modules. */
const FIRST_READ = 'canary.yaml';

/** A look at other processes, which are more or less by chance: not counted, with the calls that it is made of. */
const OTHER_PROCESSES = / \/proc(\/\d+\/(environ|mountinfo|ns\/mnt))?$/;

/** What is printed at the boundaries of the phases. */
const HEADING = /\[STEP\] .*|::group::.*/;

const crash = /** @type {import('./crash.ts').Crash} */ (JSON.parse(process.env.AOS_CANARY_CRASH ?? ''));
delete process.env.AOS_CANARY_CRASH;
delete process.env.NODE_OPTIONS;

const { writeSync } = fs;
const trace = fs.openSync(crash.trace, 'a');
let counted = -1;
let begun = false;
let broken = false;

function stop() {
  process.kill(process.pid, crash.how);
}

/**
 * Makes a call, and stops the process before, within or after it if it is the one.
 * @param {string} name
 * @param {() => unknown} make
 * @param {unknown[]} args
 * @param {() => unknown} makeHalf
 */
function pass(name, make, args = [], makeHalf = make) {
  begun ||= name.endsWith(FIRST_READ);
  if (!begun) return make();
  if (OTHER_PROCESSES.test(name)) return passUncounted(make);
  counted += 1;
  writeSync(trace, `${name}\n`);
  const isMeant = crash.heading === undefined ? counted === crash.at : name.includes(crash.heading);
  broken ||= isMeant && crash.when === 'fails on';
  if (broken || (isMeant && crash.when === 'fails')) return fail(name, make, args);
  if (!isMeant) return make();
  if (crash.when === 'before') {
    stop();
    return make();
  }
  const callback = args.at(-1);
  if (typeof callback === 'function') {
    args[args.length - 1] = (/** @type {unknown[]} */ ...results) => {
      stop();
      return callback(...results);
    };
    return make();
  }
  const result = (crash.when === 'half' ? makeHalf : make)();
  if (result instanceof Promise) return result.finally(stop);
  stop();
  return result;
}

/** @param {() => unknown} make A synchronous call. */
function passUncounted(make) {
  begun = false;
  try {
    return make();
  } finally {
    begun = true;
  }
}

/** What ends a use of the disk works on a broken one too, and what is no use of it. */
const NEVER_FAILS = /close|spawn|^\[STEP\]|group|exists/;

/**
 * The call as a broken disk answers it, in the way in which it answers.
 * @param {string} name
 * @param {() => unknown} make
 * @param {unknown[]} args
 */
function fail(name, make, args) {
  if (NEVER_FAILS.test(name)) return make();
  const error = Object.assign(new Error(`${crash.error}: injected, ${name}`), { code: crash.error });
  const callback = args.at(-1);
  if (typeof callback === 'function') return process.nextTick(() => callback(error));
  if (/^(promises|FileHandle)\./.test(name)) return Promise.reject(error);
  throw error;
}

/**
 * Of what is printed the headings alone are counted.
 * @param {unknown} text
 * @param {() => unknown} print
 */
function passPrinting(text, print) {
  const heading = HEADING.exec(stripVTControlCharacters(String(text)))?.[0];
  return heading === undefined ? print() : pass(heading, print);
}

/**
 * @param {Record<string, unknown>} functions
 * @param {string} prefix
 */
function wrapAll(functions, prefix) {
  for (const [method, real] of Object.entries(functions)) {
    if (typeof real !== 'function' || !/^[a-z]/.test(method)) continue;
    /** @type {Call} */
    const wrapped = function (...args) {
      const [target, how] = args;
      if (method === 'writeSync' && (target === 1 || target === 2))
        return passPrinting(how, () => real.apply(this, args));
      const writes = /^open(Sync)?$/.test(method) && how !== fs.constants.O_RDONLY && how !== 'r';
      const path = typeof target === 'string' || target instanceof URL ? String(target) : '';
      const name = `${prefix}${method}${writes ? ':write' : ''} ${path}`;
      const half = () => real.apply(this, halfOf(method, args));
      const result = pass(name, () => real.apply(this, args), args, half);
      if (prefix !== 'promises.' || method !== 'open') return result;
      return /** @type {Promise<object>} */ (result).then((handle) => wrapHandle(handle, path));
    };
    functions[method] = Object.assign(wrapped, real);
  }
}

/**
 * The words of a call that comes to the disk in part, where it writes.
 * @param {string} method
 * @param {unknown[]} args
 */
function halfOf(method, args) {
  if (method !== 'writeSync') return args;
  const [fd, buffer, offset, length, position] = args;
  return [fd, buffer, offset, Math.floor(Number(length) / 2), position];
}

const HANDLE_METHODS =
  'appendFile chmod chown close datasync read readFile readv stat sync truncate utimes write writeFile writev';

/**
 * @param {object} handle
 * @param {string} path
 */
function wrapHandle(handle, path) {
  const methods = /** @type {Record<string, Call>} */ (handle);
  for (const method of HANDLE_METHODS.split(' ')) {
    const real = /** @type {Call} */ (methods[method]).bind(handle);
    methods[method] = (...args) => {
      const [buffer, offset, length, position] = args;
      const half = () => real(buffer, offset, Math.floor(Number(length) / 2), position);
      return pass(`FileHandle.${method} ${path}`, () => real(...args), args, half);
    };
  }
  return handle;
}

const asRecord = (/** @type {unknown} */ functions) => /** @type {Record<string, unknown>} */ (functions);
wrapAll(asRecord(fs.promises), 'promises.');
wrapAll(asRecord(fs), '');

const print = /** @type {Call} */ (process.stdout.write).bind(process.stdout);
process.stdout.write = (/** @type {unknown[]} */ ...args) =>
  /** @type {boolean} */ (passPrinting(args[0], () => print(...args)));

const spawn = /** @type {Call} */ (childProcess.spawn);
/** @type {Call} */
const spawnCounted = (command, args, options) => {
  const isGuardian = Array.isArray(args) && String(args[0]).endsWith('guardian/index.js');
  const idle = ['/bin/sh', ['-c', 'echo ready; exec cat >/dev/null'], options];
  const given = isGuardian && crash.guardian === 'absent' ? idle : [command, args, options];
  return pass(`spawn ${isGuardian ? 'guardian' : command}`, () => spawn(...given));
};
Object.assign(childProcess, { spawn: spawnCounted });

syncBuiltinESMExports();
