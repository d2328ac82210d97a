import type { ServicePlan } from '../canary/plan.ts';
import { messageOf } from '../canary/run.ts';
import { httpClient } from '../http/request.ts';
import { serviceControl } from '../services/service-control.ts';
import { systemClock } from '../system/clock.ts';

/** Makes services read the flags anew, outside of a run. Resolves to what went wrong, a sentence each. */
export async function tellServices(
  services: readonly ServicePlan[],
  root: string,
): Promise<readonly string[]> {
  const http = httpClient();
  const control = serviceControl(root, http, systemClock);
  const never = new AbortController().signal;
  const failures: string[] = [];
  await Promise.all(
    services.map((service) =>
      control.afterToggle(service, never).catch((error: unknown) => {
        failures.push(`${service.name} could not be told of the flags: ${messageOf(error)}`);
      }),
    ),
  );
  http.close();
  return failures;
}
