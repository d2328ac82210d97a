import type { ServicePlan } from '../canary/plan.ts';
import { DEFAULTS } from './defaults.ts';
import type { Draft } from './draft.ts';
import { withoutLogin } from './login.ts';
import type { AfterToggle, Service } from './schema.generated.ts';

export function planServices(services: readonly Service[], draft: Draft): ServicePlan[] {
  return services.map((service, index) => {
    const runtime = planRuntime(service, `/services/${index}`, draft);
    return {
      name: service.name ?? nameOf(service),
      runtime,
      afterToggle: planToggle(service.after_toggle),
      timeoutSeconds: service.timeout_seconds ?? DEFAULTS.service.timeout_seconds,
    };
  });
}

function planRuntime(service: Service, pointer: string, draft: Draft): ServicePlan['runtime'] {
  if ('docker' in service) return { kind: 'docker', container: service.docker };
  if ('systemd' in service) return { kind: 'systemd', unit: service.systemd };
  if ('http' in service) {
    withoutLogin(service.http, draft); // for its secrets: the login stays where it is
    return { kind: 'http', url: service.http };
  }
  const file = service.compose_file;
  return {
    kind: 'compose',
    service: service.compose,
    file: file === undefined ? undefined : draft.path(`${pointer}/compose_file`, file),
  };
}

function nameOf(service: Service): string {
  if ('docker' in service) return service.docker;
  if ('compose' in service) return service.compose;
  return 'systemd' in service ? service.systemd : new URL(service.http).host;
}

function planToggle(toggle: AfterToggle | undefined): ServicePlan['afterToggle'] {
  if (toggle === undefined) return { kind: 'nothing' };
  if (toggle === 'restart') return { kind: 'restart' };
  return 'signal' in toggle
    ? { kind: 'signal', signal: toggle.signal }
    : { kind: 'command', command: toggle.command };
}
