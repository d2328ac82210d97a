import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, readBody } from './loopback-server.ts';

/** What it can be made to do wrong: a status, a spent rate limit, or no answer at all. */
export type Fault = 401 | 403 | 404 | 422 | 500 | 502 | 'rate-limit' | 'hang';

/** The parts of the API that can fail on their own. */
export type Area = 'comments' | 'check-runs' | 'deployments' | 'contents';

export interface Comment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly user: { readonly type: 'Bot' | 'User' };
}

export interface CheckRun {
  readonly id: number;
  /** What it was created with, and then every update. */
  readonly states: CheckRunState[];
}

export interface CheckRunState {
  readonly name?: string;
  readonly head_sha?: string;
  readonly details_url?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly output: { readonly title: string; readonly summary: string };
}

export interface Deployment {
  readonly id: number;
  readonly created: Readonly<Record<string, unknown>>;
  readonly statuses: {
    readonly state: string;
    readonly description: string;
    readonly auto_inactive: boolean;
  }[];
}

export interface GitHubApi {
  /** What the runner gives to an action for it. */
  readonly env: { readonly GITHUB_API_URL: string };
  readonly token: string;
  readonly comments: Comment[];
  readonly checkRuns: readonly CheckRun[];
  readonly deployments: readonly Deployment[];
  /** Files by `COMMIT:PATH`. */
  readonly files: Map<string, string>;
  /** Calls so far, such as `POST check-runs`. */
  readonly calls: readonly string[];
  /** Makes one area, or all, fail from now on; undefined mends it. */
  fail(fault: Fault | undefined, area?: Area): void;
  stop(): Promise<void>;
}

const AREAS: readonly Area[] = ['comments', 'check-runs', 'deployments', 'contents'];

/** A stand-in for the parts of GitHub's REST API that the action uses, for one repository (org/nova). */
export async function startGitHubApi(): Promise<GitHubApi> {
  const token = 'ghs_token0123456789abcdefghijklmnopqrstuv';
  const faults = new Map<Area, Fault>();
  const comments: Comment[] = [];
  const checkRuns: CheckRun[] = [];
  const deployments: Deployment[] = [];
  const files = new Map<string, string>();
  const calls: string[] = [];
  let ids = 100;

  const routes: readonly (readonly [
    area: Area,
    method: string,
    path: RegExp,
    answer: (match: RegExpExecArray, body: Body, url: URL) => readonly [number, unknown],
  ])[] = [
    [
      'comments',
      'GET',
      /^issues\/(\d+)\/comments$/,
      ([, issue], _, { searchParams }) => {
        const [size, page] = [Number(searchParams.get('per_page')), Number(searchParams.get('page'))];
        const of = comments.filter((comment) => comment.issue === Number(issue));
        return [200, of.slice((page - 1) * size, page * size)];
      },
    ],
    [
      'comments',
      'POST',
      /^issues\/(\d+)\/comments$/,
      ([, issue], { body }) => {
        if (String(body).length > 65_536) return [422, { message: 'Validation Failed: body is too long' }];
        const comment: Comment = {
          id: ids++,
          issue: Number(issue),
          body: String(body),
          user: { type: 'Bot' },
        };
        comments.push(comment);
        return [201, comment];
      },
    ],
    [
      'comments',
      'PATCH',
      /^issues\/comments\/(\d+)$/,
      ([, id], { body }) => {
        const comment = comments.find((one) => one.id === Number(id));
        if (!comment) return NOT_FOUND;
        comment.body = String(body);
        return [200, comment];
      },
    ],
    [
      'check-runs',
      'POST',
      /^check-runs$/,
      (_, body) => {
        const run: CheckRun = { id: ids++, states: [stateOf(body)] };
        checkRuns.push(run);
        return [201, { id: run.id }];
      },
    ],
    [
      'check-runs',
      'PATCH',
      /^check-runs\/(\d+)$/,
      ([, id], body) => {
        const run = checkRuns.find((one) => one.id === Number(id));
        if (!run) return NOT_FOUND;
        run.states.push(stateOf(body));
        return [200, { id: run.id }];
      },
    ],
    [
      'deployments',
      'POST',
      /^deployments$/,
      (_, created) => {
        const deployment: Deployment = { id: ids++, created, statuses: [] };
        deployments.push(deployment);
        return [201, { id: deployment.id }];
      },
    ],
    [
      'deployments',
      'POST',
      /^deployments\/(\d+)\/statuses$/,
      ([, id], body) => {
        const deployment = deployments.find((one) => one.id === Number(id));
        if (!deployment) return NOT_FOUND;
        deployment.statuses.push(body as unknown as Deployment['statuses'][number]);
        return [201, { id: ids++ }];
      },
    ],
    [
      'contents',
      'GET',
      /^contents\/(.+)$/,
      ([, path = ''], _, { searchParams }) => {
        const text = files.get(`${searchParams.get('ref')}:${decodeURIComponent(path)}`);
        return text === undefined ? NOT_FOUND : [200, text];
      },
    ],
  ];

  const server = await listen(async (request, response) => {
    const body = await readBody(request).catch(() => undefined);
    if (body === undefined) return;
    const url = new URL(request.url ?? '/', server.url);
    const path = /^\/repos\/org\/nova\/(.*)$/.exec(url.pathname)?.[1] ?? '';
    const area = AREAS.find((name) => path.split('/').includes(name));
    calls.push(`${request.method} ${area ?? path}`);
    const fault = area && faults.get(area);
    if (fault === 'hang') return;
    if (fault !== undefined) return refuse(response, fault);
    if (!isAuthorised(request, token)) return refuse(response, 401);
    for (const [, method, pattern, answer] of routes) {
      const match = request.method === method ? pattern.exec(path) : null;
      if (!match) continue;
      const [status, value] = answer(match, body.length > 0 ? JSON.parse(body.toString('utf8')) : {}, url);
      return typeof value === 'string'
        ? send(response, status, value, 'application/vnd.github.raw; charset=utf-8')
        : send(response, status, JSON.stringify(value));
    }
    return refuse(response, 404);
  });

  return {
    env: { GITHUB_API_URL: server.url },
    token,
    comments,
    checkRuns,
    deployments,
    files,
    calls,
    fail(fault, area) {
      for (const name of area ? [area] : AREAS) {
        if (fault === undefined) faults.delete(name);
        else faults.set(name, fault);
      }
    },
    stop: () => server.close(),
  };
}

type Body = Readonly<Record<string, unknown>>;

const NOT_FOUND = [404, { message: 'Not Found' }] as const;

/** GitHub completes a check run that has a conclusion, and refuses texts that are too long. */
function stateOf(body: Body): CheckRunState {
  const state = body as unknown as CheckRunState;
  if (state.output.summary.length > 65_535) throw new Error('the summary of a check run is too long');
  return state.conclusion === undefined ? state : { ...state, status: 'completed' };
}

function isAuthorised({ headers }: IncomingMessage, token: string): boolean {
  return headers.authorization === `token ${token}` || headers.authorization === `Bearer ${token}`;
}

function refuse(response: ServerResponse, fault: Exclude<Fault, 'hang'>): void {
  if (fault === 'rate-limit') {
    response.setHeader('x-ratelimit-remaining', '0');
    response.setHeader('x-ratelimit-reset', String(Math.ceil(Date.now() / 1000) + 3_600));
    send(response, 403, JSON.stringify({ message: 'API rate limit exceeded for installation' }));
    return;
  }
  send(response, fault, JSON.stringify({ message: MESSAGES.get(fault) ?? 'Refused by the test' }));
}

const MESSAGES: ReadonlyMap<Fault, string> = new Map([
  [401, 'Bad credentials'],
  [403, 'Resource not accessible by integration'],
  [404, 'Not Found'],
]);

function send(response: ServerResponse, status: number, text: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type }).end(text);
}
