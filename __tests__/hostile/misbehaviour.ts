// Ways for a server to answer badly.
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Data,
  healthyData,
  type Pair,
  type Purpose,
  purposeOf,
  type Question,
  type Series,
  successText,
} from './stand-in.ts';

export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly question: Question;
  /** Another origin, which answers as a healthy Prometheus does. */
  readonly elsewhere: string;
}
export type Misbehaviour = (asked: Asked) => void;

const now = (): number => Date.now() / 1000;

export const healthy: Misbehaviour = ({ response, question }) => {
  response.end(successText(healthyData(question, now())));
};

export const hangs: Misbehaviour = () => {};

export const hangsUp: Misbehaviour = ({ request }) => void request.socket.destroy();

/** Half of the right answer, and then nothing more. */
export const hangsInBody: Misbehaviour = ({ response, question }) => {
  response.write(half(question));
};

export const hangsUpInBody: Misbehaviour = ({ request, response, question }) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write(half(question), () => request.socket.destroy());
};

/** The right answer, far too slowly. */
export const drips: Misbehaviour = ({ response, question }) => {
  const text = successText(healthyData(question, now()));
  let sent = 0;
  const drop = (): void => void response.write(text.charAt(sent++));
  drop();
  const timer = setInterval(drop, 1_000);
  response.on('close', () => clearInterval(timer));
};

const half = (question: Question): string => {
  const text = successText(healthyData(question, now()));
  return text.slice(0, text.length / 2);
};

export const truncated: Misbehaviour = ({ response, question }) => void response.end(half(question));

/** A status, with a text and headers of its own. */
export const says =
  (status: number, text: string, headers: Readonly<Record<string, string>> = {}): Misbehaviour =>
  ({ response }) =>
    void response.writeHead(status, headers).end(text);

/** POST is not for everyone: by a proxy, or by roles that allow reading only. */
export const refusesPost =
  (status: number): Misbehaviour =>
  (asked) =>
    asked.request.method === 'POST' ? says(status, '')(asked) : healthy(asked);

/** Busy every so often. */
export function everyOther(count: number, does: Misbehaviour): Misbehaviour {
  let asked = 0;
  return (one) => (++asked % count === 0 ? does(one) : healthy(one));
}

export const redirectsToItself: Misbehaviour = ({ request, response }) => {
  response.writeHead(307, { location: request.url ?? '/' }).end();
};

export const redirectsElsewhere: Misbehaviour = ({ request, response, elsewhere }) => {
  response.writeHead(307, { location: `${elsewhere}${request.url}` }).end();
};

/** As many bytes as asked for, as fast as they are taken, each chunk the same. */
export const floods =
  (bytes: number, start: string, chunk: string): Misbehaviour =>
  ({ response }) => {
    const piece = Buffer.from(chunk.repeat(Math.ceil(65_536 / chunk.length)));
    let left = bytes;
    const pour = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= piece.length;
        if (!response.write(piece)) return void response.once('drain', pour);
      }
      response.end();
    };
    response.write(start);
    pour();
  };

/** The healthy answer, changed. */
export const edits =
  (edit: (data: Data, purpose: Purpose) => unknown, more: object = {}): Misbehaviour =>
  ({ response, question }) => {
    const data = healthyData(question, now());
    response.end(successText(edit(data, purposeOf(question)), more));
  };

/** Every pair of time and value in the answers to questions of these purposes, changed. */
export const pairs = (purposes: readonly Purpose[], change: (pair: Pair) => unknown): Misbehaviour =>
  edits((data, purpose) => (purposes.includes(purpose) ? withPairs(data, change) : data));

/** Every value of a metric, whatever it is asked with; what is said of clock and samples stays right. */
export const values = (text: string): Misbehaviour =>
  pairs(['value', 'range', 'raw'], ([time]) => [time, text]);

function withPairs({ resultType, result }: Data, change: (pair: Pair) => unknown): unknown {
  if (resultType === 'scalar') return { resultType, result: change(result as Pair) };
  const series = (result as readonly Series[]).map((one) => ({
    ...one,
    ...(one.value && { value: change(one.value) }),
    ...(one.values && { values: one.values.map(change) }),
  }));
  return { resultType, result: series };
}

/** The first series of each answer of these purposes, many times under names of its own. */
export const multiplied = (purposes: readonly Purpose[], times: number): Misbehaviour =>
  edits((data, purpose) => {
    const [first] = data.result as readonly Series[];
    if (!purposes.includes(purpose) || first === undefined) return data;
    const result = Array.from({ length: times }, (_, index) => ({
      ...first,
      metric: { ...first.metric, pod: `pod-${index}` },
    }));
    return { ...data, result };
  });
