// Run as `node control-child.ts <folder> <service as JSON> problem|afterToggle`: asks serviceControl in a process of its own,
// whose PATH a test can choose. Prints what came of it.
import type { ServicePlan } from '../../src/canary/plan.ts';
import { httpClient } from '../../src/http/request.ts';
import { serviceControl } from '../../src/services/service-control.ts';
import { systemClock } from '../../src/system/clock.ts';

const [folder = '', json = '', question] = process.argv.slice(2);
const service = JSON.parse(json) as ServicePlan;
const control = serviceControl(folder, httpClient(), systemClock);
const { signal } = new AbortController();
try {
  if (question === 'problem') console.log((await control.problem(service, signal)) ?? 'healthy');
  else {
    await control.afterToggle(service, signal);
    console.log('told');
  }
} catch (error) {
  console.log(`Error: ${(error as Error).message}`);
}
