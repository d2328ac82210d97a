import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { listen, readBody } from './loopback-server.ts';
import { unzip } from './zip.ts';

/** `ok`; a status that every call is refused with; or `hang`: calls are taken and never answered. */
export type ResultsMode = 'ok' | 'hang' | number;

export interface UploadedArtifact {
  readonly id: number;
  readonly name: string;
  /** The time of its end as it was asked for, RFC 3339; undefined where none was. */
  readonly expiresAt: string | undefined;
  /** The archive as it came. */
  readonly archive: Buffer;
  /** The files in it. */
  entries(): Map<string, Buffer>;
}

export interface ResultsService {
  /** What the runner gives to an action for it. */
  readonly env: { readonly ACTIONS_RUNTIME_TOKEN: string; readonly ACTIONS_RESULTS_URL: string };
  /** Finalized artifacts, the oldest first. */
  readonly artifacts: readonly UploadedArtifact[];
  /** Calls so far, such as `CreateArtifact` or `PUT block`. */
  readonly calls: readonly string[];
  setMode(mode: ResultsMode): void;
  stop(): Promise<void>;
}

interface Upload {
  readonly name: string;
  readonly expiresAt: string | undefined;
  readonly blocks: Map<string, Buffer>;
  archive: Buffer | undefined;
}

class Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;

  constructor(status: number, code: string, message: string) {
    this.status = status;
    this.code = code;
    this.message = message;
  }
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/';

/** A stand-in for GitHub's Results service and the blob store behind it: it takes the artifacts of one job. */
export async function startResultsService(mode: ResultsMode = 'ok'): Promise<ResultsService> {
  let current = mode;
  const ids = { workflow_run_backend_id: randomUUID(), workflow_job_run_backend_id: randomUUID() };
  const token = unsignedToken(ids.workflow_run_backend_id, ids.workflow_job_run_backend_id);
  const uploads = new Map<string, Upload>();
  const artifacts: UploadedArtifact[] = [];
  const calls: string[] = [];

  const create = (call: ArtifactCall): object => {
    if (uploads.has(call.name)) {
      throw new Refusal(
        409,
        'already_exists',
        'an artifact with this name already exists on the workflow run',
      );
    }
    const key = randomUUID();
    const upload = { name: call.name, expiresAt: call.expires_at, blocks: new Map(), archive: undefined };
    uploads.set(call.name, upload);
    blobs.set(key, upload);
    return { ok: true, signed_upload_url: `${server.url}/blobs/${key}/artifact.zip?sig=signature-${key}` };
  };
  const finalize = (call: ArtifactCall): object => {
    const upload = uploads.get(call.name);
    if (!upload?.archive) throw new Refusal(404, 'not_found', 'nothing was uploaded');
    const { name, expiresAt, archive } = upload;
    const digest = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
    if (Number(call.size) !== archive.length) throw new Refusal(400, 'invalid_argument', 'the size differs');
    if (call.hash !== undefined && call.hash !== digest)
      throw new Refusal(400, 'invalid_argument', 'the hash differs');
    const id = 1_001 + artifacts.length;
    artifacts.push({ id, name, expiresAt, archive, entries: () => unzip(archive) });
    return { ok: true, artifact_id: String(id) };
  };
  const blobs = new Map<string, Upload>();
  const putBlob = (url: URL, body: Buffer): void => {
    const upload = blobs.get(url.pathname.split('/')[2] ?? '');
    if (!upload) throw new Refusal(404, 'not_found', 'no such blob');
    const part = url.searchParams.get('comp');
    if (part === 'block') {
      upload.blocks.set(url.searchParams.get('blockid') ?? '', body);
    } else if (part === 'blocklist') {
      const order = [...body.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(
        ([, id]) => id ?? '',
      );
      upload.archive = Buffer.concat(order.map((id) => upload.blocks.get(id) ?? missingBlock(id)));
    } else {
      upload.archive = body;
    }
  };

  const handle = (request: IncomingMessage, body: Buffer): object | undefined => {
    const url = new URL(request.url ?? '/', server.url);
    const method = url.pathname.startsWith(service) ? url.pathname.slice(service.length) : undefined;
    calls.push(method ?? `${request.method} ${url.searchParams.get('comp') ?? url.pathname}`);
    if (typeof current === 'number') throw new Refusal(current, 'unavailable', 'refused by the test');
    if (method === undefined) {
      if (request.method !== 'PUT') throw new Refusal(404, 'not_found', 'no such route');
      putBlob(url, body);
      return undefined;
    }
    if (request.headers.authorization !== `Bearer ${token}`) {
      throw new Refusal(401, 'unauthenticated', "the token is not the job's");
    }
    const call = JSON.parse(body.toString('utf8')) as ArtifactCall;
    if (call.workflow_run_backend_id !== ids.workflow_run_backend_id) {
      throw new Refusal(403, 'permission_denied', "not the token's run");
    }
    if (call.workflow_job_run_backend_id !== ids.workflow_job_run_backend_id) {
      throw new Refusal(403, 'permission_denied', "not the token's job");
    }
    if (method === 'CreateArtifact') return create(call);
    if (method === 'FinalizeArtifact') return finalize(call);
    throw new Refusal(404, 'bad_route', `no method ${method}`);
  };

  const server = await listen(async (request, response) => {
    const body = await readBody(request).catch(() => undefined);
    if (body === undefined || current === 'hang') return;
    try {
      const answer = handle(request, body);
      response.setHeader('content-type', 'application/json');
      if (answer === undefined) response.writeHead(201, blobHeaders()).end();
      else response.end(JSON.stringify(answer));
    } catch (error) {
      const { status, code, message } =
        error instanceof Refusal ? error : new Refusal(500, 'internal', String(error));
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ code, msg: message }));
    }
  });

  return {
    env: { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: `${server.url}/` },
    artifacts,
    calls,
    setMode(next) {
      current = next;
    },
    stop: () => server.close(),
  };
}

interface ArtifactCall {
  readonly workflow_run_backend_id: string;
  readonly workflow_job_run_backend_id: string;
  readonly name: string;
  readonly expires_at?: string;
  readonly size?: string;
  readonly hash?: string;
}

function missingBlock(id: string): never {
  throw new Refusal(400, 'invalid_block_list', `no block ${id}`);
}

function blobHeaders(): Record<string, string> {
  return { etag: '"0x1"', 'last-modified': new Date().toUTCString(), 'x-ms-request-id': randomUUID() };
}

/** The client reads the run's and the job's ids from the token, and checks no signature. */
function unsignedToken(run: string, job: string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = {
    scp: `Actions.Example Actions.Results:${run}:${job}`,
    exp: Math.ceil(Date.now() / 1000) + 3_600,
  };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.unsigned`;
}
