import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TlsPlan } from '../../src/canary/plan.ts';
import { metricSource } from '../../src/metrics/source.ts';
import { systemClock } from '../../src/system/clock.ts';
import { basicAuth, type MetricServer } from '../parts/metric-server.ts';
import { describeServers } from '../parts/metric-servers.ts';
import { never } from './queries.ts';

const login = `${basicAuth.user}:${basicAuth.password}`;
const authorization = `Basic ${Buffer.from(login).toString('base64')}`;

await describeServers(describe, ({ start }) => {
  let server: MetricServer;
  let tls: TlsPlan;

  beforeAll(async () => {
    server = await start({ targets: [], withBasicAuth: true, withTls: true });
    tls = server.caFile === undefined ? {} : { caFile: server.caFile };
  });
  afterAll(() => server?.stop());

  async function reach(headers: Record<string, string>, trust: TlsPlan, url = server.url): Promise<void> {
    const source = metricSource(
      { kind: 'prometheus', url, headers, tls: trust, timeoutSeconds: 20 },
      systemClock,
    );
    try {
      await source.reach(never);
    } finally {
      source.close();
    }
  }

  test('lets in who knows the password and the certificate', async () => {
    await expect(reach({ authorization }, tls)).resolves.toBeUndefined();
    await expect(reach({ authorization }, { insecureSkipVerify: true })).resolves.toBeUndefined();
  });

  test('the password may stand in the URL', async () => {
    const url = server.url.replace('://', `://${encodeURI(login)}@`);
    await expect(reach({}, tls, url)).resolves.toBeUndefined();
  });

  test.each([
    ['no password', {}],
    ['a wrong password', { authorization: 'Basic b25lOnR3bw==' }],
  ])('%s is told as such', async (_, headers) => {
    await expect(reach(headers, tls)).rejects.toMatchObject({
      kind: 'misconfigured',
      message: expect.stringContaining('authentication failed (401)'),
    });
  });

  test('an unknown certificate is told as such', async () => {
    await expect(reach({ authorization }, {})).rejects.toMatchObject({
      kind: 'misconfigured',
      message: expect.stringContaining('its certificate is not accepted'),
    });
  });
});
