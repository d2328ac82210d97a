import type { Phase } from './events.ts';
import { messageOf, type Run, withinTimeout } from './run.ts';

/** Makes every service that the config names read the flags anew, all at once. Resolves to what went wrong first, if anything. */
export async function toggleServices(
  run: Run,
  phase: Phase,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { plan, ports, emit } = run;
  const toggled = plan.services.filter(({ afterToggle }) => afterToggle.kind !== 'nothing');
  ports.heartbeat.within(withinTimeout(Math.max(0, ...toggled.map(({ timeoutSeconds }) => timeoutSeconds))));
  const failures = await Promise.all(
    toggled.map(async (service) => {
      try {
        await ports.services.afterToggle(service, signal);
        emit({ type: 'service-toggled', service: service.name, phase });
        return undefined;
      } catch (error) {
        const message = `${service.name} could not be told of the flags: ${messageOf(error)}`;
        emit({ type: 'service-toggled', service: service.name, phase, error: message });
        return message;
      }
    }),
  );
  return failures.find((failure) => failure !== undefined);
}
