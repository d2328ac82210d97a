import { listen, readBody } from '../parts/loopback-server.ts';

export interface HangingPrometheus {
  readonly url: string;
  /** From now on, questions for which this holds are taken and never answered. */
  hang(when: (question: Question) => boolean): void;
  /** How many questions hang. */
  hanging(): number;
  close(): Promise<void>;
}

export interface Question {
  /** `query` or `query_range`. */
  readonly kind: string;
  readonly expression: string;
}

/** Says 1 to everything, until it is told to hang. */
export async function startHangingPrometheus(): Promise<HangingPrometheus> {
  let hangs: (question: Question) => boolean = () => false;
  let hanging = 0;
  const server = await listen(async (request, response) => {
    const form = new URLSearchParams((await readBody(request)).toString());
    const kind = request.url?.split('/').at(-1) ?? '';
    const expression = form.get('query') ?? '';
    if (hangs({ kind, expression })) hanging += 1;
    else response.end(JSON.stringify({ status: 'success', data: answer(kind, expression) }));
  });
  return {
    url: server.url,
    hang(when) {
      hangs = when;
    },
    hanging: () => hanging,
    close: server.close,
  };
}

function answer(kind: string, expression: string): unknown {
  const now = Date.now() / 1000;
  if (expression === 'time()') return { resultType: 'scalar', result: [now, String(now)] };
  if (kind === 'query_range') return { resultType: 'matrix', result: [] };
  return { resultType: 'vector', result: [{ metric: {}, value: [now, '1'] }] };
}
