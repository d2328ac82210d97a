// Loaded into a canary by `--import`: at each SIGUSR2 something is thrown or rejected that nobody catches.
const { AOS_CANARY_THROWS } = process.env;
// Its children are not to do the same.
delete process.env.AOS_CANARY_THROWS;
delete process.env.NODE_OPTIONS;

/** @type {Record<string, () => unknown>} */
const kinds = {
  'an Error': () => {
    throw new Error('thrown by a test');
  },
  'a text': () => {
    throw 'thrown by a test';
  },
  nothing: () => {
    throw undefined;
  },
  'a rejected promise': () => void Promise.reject(new Error('thrown by a test')),
  'a promise rejected with a text': () => void Promise.reject('thrown by a test'),
  'a promise rejected with null': () => void Promise.reject(null),
};
const act = kinds[AOS_CANARY_THROWS ?? ''];
if (!act) throw new Error(`no such kind: ${AOS_CANARY_THROWS}`);
process.on('SIGUSR2', () => setImmediate(act));
