// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references to variables, as configs hold them
import { describe, expect, test } from '@jest/globals';
import { explainFault } from '../../src/config/explain.ts';
import { errorsOf, problemsOf, SOUND } from './problems-of.ts';

/** What is said of one line behind a sound config, without the line's number. */
async function saidOf(line: string): Promise<string[]> {
  const errors = await errorsOf(`${SOUND}${line}\n`);
  return errors.map((error) => error.replace(/^4:/, ''));
}

describe('keys', () => {
  test.each([
    ['tresholds: {}', '1: unknown key "tresholds", did you mean "thresholds"?'],
    ['Services: []', '1: unknown key "Services", did you mean "services"?'],
    ['onInconclusive: warn', '1: unknown key "onInconclusive", did you mean "on_inconclusive"?'],
    ['smoke: {timeout: 5}', '9: unknown key "timeout" in smoke, did you mean "timeout_seconds"?'],
    ['smoke: {sript: a}', '9: unknown key "sript" in smoke, did you mean "script"?'],
    ['rollback: {}', '1: rollback needs script, add "script: …"'],
    ['rollback: {scrpt: x}', '12: unknown key "scrpt" in rollback, did you mean "script"?'],
    [
      'prechecks: {shadow_reports: {max_mismatches: 1}}',
      '13: prechecks.shadow_reports needs glob, add "glob: …"',
    ],
    [
      'thresholds: {error_rate: {minimum: 1}}',
      '14: thresholds.error_rate has minimum without delta_pct, add "delta_pct: …"',
    ],
    [
      'thresholds: {error_rate: {}}',
      '14: thresholds.error_rate holds no limit, write one of max_increase, delta_pct, minimum, delta_ms, delta, drop_pct, drop, max, min',
    ],
    [
      'thresholds: {error_rate: {maximum: 1}}',
      '27: unknown key "maximum" in thresholds.error_rate, did you mean "minimum"?',
    ],
  ])('%s', async (line, problem) => {
    expect(await saidOf(line)).toEqual([problem]);
  });

  test('that are missing altogether', async () => {
    expect(await errorsOf('environment: staging\n')).toEqual([
      '1:1: feature_flags is missing, add "feature_flags: …"',
    ]);
  });

  test('that are missing because they are misspelt are said once', async () => {
    expect(await errorsOf('nmae: x\nfeature_flag: [a]\n')).toEqual([
      '1:1: unknown key "nmae", did you mean "name"?',
      '2:1: unknown key "feature_flag", did you mean "feature_flags"?',
    ]);
  });
});

describe('types', () => {
  test.each([
    ['environment: [a]', '14: environment must be a text, found a list'],
    ['environment: ""', '14: environment is empty, fill it, or leave the key out'],
    [
      'smoke: fast',
      '8: smoke must be a mapping, found "fast", write a mapping with script, args, timeout_seconds, env',
    ],
    ['smoke: {args: -v --all}', '15: smoke.args must be a list, found "-v --all", write ["-v --all"]'],
    ['report: {keep_history: maybe}', '24: report.keep_history must be true or false, found "maybe"'],
    [
      'report: {keep_history: {toString: {}}}',
      '24: report.keep_history must be true or false, found a mapping',
    ],
    ['report: {keep_history: 2}', '24: report.keep_history must be true or false, found 2'],
    ['services: {}', '11: services must be a list, found a mapping'],
    ['thresholds: []', '13: thresholds must be a mapping, found an empty list'],
    [
      'thresholds: {error_rate: 50}',
      '26: thresholds.error_rate must be a mapping, found 50, write error_rate_delta_pct: 50, or error_rate: { delta_pct: 50 }',
    ],
    [
      'prechecks: {shadow_reports: {glob: x, max_mismatches: 0.5}}',
      '55: prechecks.shadow_reports.max_mismatches must be a whole number, found 0.5',
    ],
  ])('%s', async (line, problem) => {
    expect(await saidOf(line)).toEqual([problem]);
  });
});

describe('numbers that are texts', () => {
  test.each([
    ['thresholds: {error_rate: {delta_ms: "500ms"}}', 'write 500 (milliseconds)'],
    ['thresholds: {error_rate_delta_ms: "500ms"}', 'write 500 (milliseconds)'],
    ['thresholds: {error_rate_delta_ms: 0.5s}', 'write 500 (milliseconds)'],
    ['thresholds: {error_rate_delta_pct: 50%}', 'write 50 (percent)'],
    ['thresholds: {error_rate_delta_pct: 50 percent}', 'write 50 (percent)'],
    ['thresholds: {error_rate_delta_pct: half}', 'write a number (percent)'],
    ['thresholds: {error_rate: {max: 2s}}', 'write 2000 (milliseconds)'],
    ['thresholds: {error_rate: {max: lots}}', 'write a number'],
    ['smoke: {timeout_seconds: 5m}', 'write 300 (seconds)'],
    ['smoke: {timeout_seconds: 2 minutes}', 'write 120 (seconds)'],
    ['smoke: {timeout_seconds: 1h}', 'write 3600 (seconds)'],
    ['smoke: {timeout_seconds: 500ms}', 'write 0.5 (seconds)'],
    ['smoke: {timeout_seconds: 5 parsecs}', 'write a number (seconds)'],
    [
      'smoke: {timeout_seconds: "${TIMEOUT}"}',
      'write the number itself, for variables are filled in only in texts',
    ],
  ])('%s', async (line, fix) => {
    const [problem, ...others] = await saidOf(line);
    expect(problem).toMatch(/ must be a number, found ".*", /);
    expect(problem?.endsWith(`", ${fix}`)).toBe(true);
    expect(others).toEqual([]);
  });
});

describe('values', () => {
  test.each([
    ['on_inconclusive: wran', '18: on_inconclusive cannot be "wran", did you mean "warn"?'],
    ['on_inconclusive: abort', '18: on_inconclusive cannot be "abort", write warn, rollback or fail'],
    ['flags: {scope: all}', '16: flags.scope cannot be "all", write everywhere or environment'],
    [
      'thresholds: {preset: agressive}',
      '22: thresholds.preset cannot be "agressive", write conservative, moderate or permissive',
    ],
    ['thresholds: {preset: 5}', '22: thresholds.preset must be a text, found 5, write it in quotes: "5"'],
    ['smoke: {timeout_seconds: 0}', '26: smoke.timeout_seconds must be above 0, found 0'],
    ['smoke: {timeout_seconds: 1e9}', '26: smoke.timeout_seconds must be at most 86400, found 1000000000'],
    ['smoke: {timeout_seconds: .nan}', '26: smoke.timeout_seconds must be a number, found NaN'],
    ['smoke: {timeout_seconds: .inf}', '26: smoke.timeout_seconds must be a number, found Infinity'],
    [
      'thresholds: {error_rate_delta_pct: -1}',
      '36: thresholds.error_rate_delta_pct must be at least 0, found -1',
    ],
    [
      'alerting: {webhook_url: example.com}',
      '25: alerting.webhook_url must be an address, found a text, start with http:// or https://',
    ],
  ])('%s', async (line, problem) => {
    expect(await saidOf(line)).toEqual([problem]);
  });

  test.each([
    ['feature_flags: []', '2:16: feature_flags is empty, fill it, or leave the key out'],
    ['feature_flags: [""]', '2:17: feature_flags[0] is empty, fill it, or leave the key out'],
    ['feature_flags: a, b', '2:16: feature_flags must be a list, found "a, b", write ["a, b"]'],
    ['feature_flags: [{a: 1}]', '2:17: feature_flags[0] must be a text, found a mapping'],
  ])('%s', async (line, problem) => {
    expect(await errorsOf(`name: x\n${line}\n`)).toEqual([problem]);
  });
});

describe('metrics', () => {
  const said = async (metric: string): Promise<string[]> =>
    (await errorsOf(`name: x\nfeature_flags: [a]\nprometheus:\n  metrics:\n    m: ${metric}\n`)).map(
      (error) => error.replace(/^5:/, ''),
    );
  const FORMS = 'write PromQL, or one of promql, counter, rate, errors and total, histogram, gauge';

  test.each([
    ['5', `8: prometheus.metrics.m cannot be 5, ${FORMS}`],
    ['', `5: prometheus.metrics.m cannot be nothing, ${FORMS}`],
    ['[a]', `8: prometheus.metrics.m cannot be a list, ${FORMS}`],
    ['{}', `5: prometheus.metrics.m has no key that says what it is, ${FORMS}`],
    ['{unit: ms}', `5: prometheus.metrics.m has no key that says what it is, ${FORMS}`],
    ["''", '8: prometheus.metrics.m is empty, fill it, or leave the key out'],
    ['{cuonter: a}', '9: unknown key "cuonter" in prometheus.metrics.m, did you mean "counter"?'],
    [
      '{counter: a, gauge: b}',
      '5: prometheus.metrics.m has counter and gauge, which exclude each other, keep one',
    ],
    [
      '{counter: a, rate: b, unit: x}',
      '5: prometheus.metrics.m has counter and rate, which exclude each other, keep one',
    ],
    ['{errors: a}', '5: prometheus.metrics.m needs total, add "total: …"'],
    ['{errors: a, totl: b}', '20: unknown key "totl" in prometheus.metrics.m, did you mean "total"?'],
    [
      '{counter: a, unit: ms}',
      '21: unknown key "unit" in prometheus.metrics.m, known here: counter, absent, allow_baseline_breach',
    ],
    [
      '{gauge: a, window_seconds: x}',
      '19: unknown key "window_seconds" in prometheus.metrics.m, known here: gauge, unit, judge, direction, absent, for, allow_baseline_breach',
    ],
    [
      '{rate: a, window_seconds: 5m}',
      '34: prometheus.metrics.m.window_seconds must be a number, found "5m", write 300 (seconds)',
    ],
    ['{histogram: 5}', '20: prometheus.metrics.m.histogram must be a text, found 5, write it in quotes: "5"'],
    ['{histogram: h, quantile: 95}', '33: prometheus.metrics.m.quantile must be below 1, found 95'],
    ['{histogram: h, unit: m}', '29: prometheus.metrics.m.unit cannot be "m", write ms or s'],
    ['{promql: ""}', '17: prometheus.metrics.m.promql is empty, fill it, or leave the key out'],
  ])('%s', async (metric, problem) => {
    expect(await said(metric)).toEqual([problem]);
  });

  test.each([
    ['e e', 'write letters, digits, underscores, dots, colons and hyphens, and not digits alone'],
    ['15', 'write letters, digits, underscores, dots, colons and hyphens, and not digits alone'],
    ['__proto__', 'write letters, digits, underscores, dots, colons and hyphens, and not digits alone'],
    ['preset', 'choose one that does not read as a threshold'],
    ['a_delta_pct', 'choose one that does not read as a threshold'],
    ['a_delta_ms', 'choose one that does not read as a threshold'],
  ])('the name %s', async (name, fix) => {
    const text = `name: x\nfeature_flags: [a]\nprometheus:\n  metrics:\n    ${name}: x\n`;
    expect(await errorsOf(text)).toEqual([`5:5: "${name}" cannot be the name of a metric, ${fix}`]);
  });

  test('a hundred of them at most', async () => {
    const metrics = Array.from({ length: 101 }, (_, i) => `m${i}: x`).join(', ');
    const text = `name: x\nfeature_flags: [a]\nprometheus: {metrics: {${metrics}}}\n`;
    expect(await problemsOf(text)).toEqual(['3:14: prometheus.metrics has more than 100 entries']);
  });
});

describe('services and logins', () => {
  const TOGGLES = 'write restart, { signal: HUP } or { command: [...] }';
  const COMMAND =
    'write { command: [...] }, for a service that is known by its URL can be neither restarted nor signalled';
  test.each([
    ['services: [x]', '12: services[0] cannot be "x", write one of docker, compose, systemd, http'],
    [
      'services: [{name: x}]',
      '12: services[0] has no key that says what it is, write one of docker, compose, systemd, http',
    ],
    ['services: [{dcoker: x}]', '13: unknown key "dcoker" in services[0], did you mean "docker"?'],
    [
      'services: [{docker: x, http: y}]',
      '12: services[0] has docker and http, which exclude each other, keep one',
    ],
    [
      'services: [{docker: x, compose_file: y}]',
      '24: unknown key "compose_file" in services[0], known here: docker, name, after_toggle, timeout_seconds',
    ],
    [
      'services: [{docker: x, after_toggle: reload}]',
      `38: services[0].after_toggle cannot be "reload", ${TOGGLES}`,
    ],
    [
      'services: [{docker: x, after_toggle: {}}]',
      `24: services[0].after_toggle has no key that says what it is, ${TOGGLES}`,
    ],
    [
      'services: [{docker: x, after_toggle: {signal: SIGHUP}}]',
      '47: services[0].after_toggle.signal cannot be "SIGHUP", write HUP, USR1, USR2, WINCH, INT, QUIT or TERM',
    ],
    [
      'services: [{docker: x, after_toggle: {command: []}}]',
      '48: services[0].after_toggle.command is empty, fill it, or leave the key out',
    ],
    [
      'services: [{docker: x, after_toggle: {command: ./reload all}}]',
      '48: services[0].after_toggle.command must be a list, found "./reload all", write ["./reload all"]',
    ],
    [
      'services: [{http: localhost}]',
      '19: services[0].http must be an address, found "localhost", start with http:// or https://',
    ],
    [
      'services: [{http: "http://x", after_toggle: restart}]',
      `45: services[0].after_toggle cannot be "restart", ${COMMAND}`,
    ],
    [
      'services: [{http: "http://x", after_toggle: {signal: HUP}}]',
      `31: services[0].after_toggle has no key that says what it is, ${COMMAND}`,
    ],
    [
      'services: [{docker: x, timeout_seconds: -1, after_toggle: {signal: HUP}}]',
      '41: services[0].timeout_seconds must be above 0, found -1',
    ],
    [
      'services: [{http: "http://x", timeout_seconds: -1, after_toggle: {command: [x]}}]',
      '48: services[0].timeout_seconds must be above 0, found -1',
    ],
  ])('%s', async (line, problem) => {
    expect(await saidOf(line)).toEqual([problem]);
  });

  const prometheus = async (line: string): Promise<string[]> =>
    (await errorsOf(`name: x\nfeature_flags: [a]\nprometheus:\n  ${line}\n`)).map((error) =>
      error.replace(/^4:/, ''),
    );
  test.each([
    ['auth: {username: x}', '3: prometheus.auth needs password, add "password: …"'],
    [
      'auth: {user: x}',
      '3: prometheus.auth has no key that says what it is, write { bearer_token: … } or { username: …, password: … }',
    ],
    [
      'auth: token',
      '9: prometheus.auth cannot be a text, write { bearer_token: … } or { username: …, password: … }',
    ],
    [
      'auth: {bearer_token: 12345}',
      '24: prometheus.auth.bearer_token must be a text, found a number, write it in quotes',
    ],
    [
      'auth: {bearer_token: "${T}", password: "${P}"}',
      '3: prometheus.auth has bearer_token and password, which exclude each other, keep one',
    ],
    ['tls: {cert_file: a}', '3: prometheus.tls has cert_file without key_file, add "key_file: …"'],
    ['headers: {"a b": x}', '13: "a b" cannot be the name of a header, write letters, digits and hyphens'],
    [
      'headers: {a: "x\\ny"}',
      '16: prometheus.headers.a holds a line break or a control character, write one line',
    ],
    ['scrape: []', '11: prometheus.scrape is empty, fill it, or leave the key out'],
    [
      'url: localhost:9090',
      '8: prometheus.url must be an address, found "localhost:9090", start with http:// or https://',
    ],
  ])('prometheus: %s', async (line, problem) => {
    expect(await prometheus(line)).toEqual([problem]);
  });
});

test('mistakes of all kinds are said at once, by their places', async () => {
  const text = [
    'name: x',
    'feature_flags: [a]',
    'smoke: {timeout_seconds: "5m"}',
    'prometheus:',
    '  auth: {bearer_token: abc}',
    '  metrics:',
    '    error_rate: sum(rate(errors_total[5m))',
    '    broken: {rate: 5}',
    'thresholds:',
    '  eror_rate_delta_pct: 10',
    '  broken: {max: 1}',
    'report: {path: x, path: y}',
    'environment: ${oh dear}',
  ].join('\n');
  expect(await problemsOf(text)).toEqual([
    '3:26: smoke.timeout_seconds must be a number, found "5m", write 300 (seconds)',
    '5:24: the secret prometheus.auth.bearer_token is written into the file, put it into an environment variable and write ${NAME}',
    '7:41: error_rate: ) stands where ] should close the [',
    '8:20: prometheus.metrics.broken.rate must be a text, found 5, write it in quotes: "5"',
    '10:3: there is no metric "eror_rate" to hold to this threshold, did you mean "error_rate"?',
    '12:19: warning: the key "path" stands twice, first in line 12: the last one counts, keep one of them',
    '13:14: "${" starts no reference to a variable here, write ${NAME} or ${NAME:-default}',
  ]);
});

test('warnings wait until the shape is right: they may come of what is wrong with it', async () => {
  const text = 'name: x\nfeature_flags: [a]\nprometheus: {metrics: {m: a}}\nthresholds: {m_delta_pct: 5%}\n';
  expect(await problemsOf(text)).toEqual([
    '4:27: thresholds.m_delta_pct must be a number, found "5%", write 5 (percent)',
  ]);
  expect(await problemsOf(text.replace('5%', '5'))).toEqual([]);
});

test('a name that would break out of its line, or hide, is shown for what it is', async () => {
  const name = '"a\\n::error::b\\r\\u202e"';
  expect(await errorsOf(`${SOUND}thresholds: {${name}: 5}\n`)).toEqual([
    '4:39: thresholds.a\\u000a::error::b\\u000d\\u202e must be a mapping, found 5, write a\\u000a::error::b\\u000d\\u202e_delta_pct: 5, or a\\u000a::error::b\\u000d\\u202e: { delta_pct: 5 }',
  ]);
});

test('a rule that is new to the schema is named', () => {
  const fault = { instancePath: '/smoke/script', keyword: 'format', params: {} };
  const locate = () => ({ line: 1, column: 2 });
  expect(explainFault(fault, () => 'x', locate)).toEqual({
    at: { line: 1, column: 2 },
    message: 'smoke.script breaks the rule "format" of the schema',
  });
});
