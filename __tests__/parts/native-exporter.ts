import { type LoopbackServer, listen } from './loopback-server.ts';

/** What a native histogram holds: observations by bucket index, where bucket i ends at 2^(i / 2^schema). */
export interface NativeState {
  readonly schema: number;
  readonly count: number;
  readonly sum: number;
  readonly buckets: ReadonlyMap<number, number>;
}

/**
 * An exporter of one native histogram, in the only format that has them: length-delimited protobuf messages of
 * `io.prometheus.client.MetricFamily` (prometheus/client_model, metrics.proto).
 */
export function startNativeExporter(name: string, state: () => NativeState): Promise<LoopbackServer> {
  return listen((_, response) => {
    const family = metricFamily(name, state());
    response.setHeader(
      'content-type',
      'application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited',
    );
    response.end(Buffer.concat([varint(BigInt(family.length)), family]));
  });
}

/** The bucket of a native histogram in which a value lies. */
export const bucketIndex = (value: number, schema: number): number =>
  Math.ceil(Math.log2(value) * 2 ** schema);

const HISTOGRAM = 4n;

function metricFamily(name: string, { schema, count, sum, buckets }: NativeState): Buffer {
  const indexes = [...buckets.keys()].sort((one, other) => one - other);
  const spans: Buffer[] = [];
  const deltas: Buffer[] = [];
  let former = 0;
  let end = 0;
  for (const [position, index] of indexes.entries()) {
    const offset = position === 0 ? index : index - end;
    spans.push(bytes(12, Buffer.concat([number(1, zigzag(offset)), number(2, 1n)])));
    const inside = buckets.get(index) ?? 0;
    deltas.push(number(13, zigzag(inside - former)));
    former = inside;
    end = index + 1;
  }
  const histogram = Buffer.concat([
    number(1, BigInt(count)),
    double(2, sum),
    number(5, zigzag(schema)),
    double(6, 1e-128),
    number(7, 0n),
    ...spans,
    ...deltas,
  ]);
  return Buffer.concat([bytes(1, Buffer.from(name)), number(3, HISTOGRAM), bytes(4, bytes(7, histogram))]);
}

const zigzag = (value: number): bigint => BigInt(value < 0 ? -2 * value - 1 : 2 * value);

function varint(value: bigint): Buffer {
  const octets: number[] = [];
  let left = value;
  for (; left >= 0x80n; left >>= 7n) octets.push(Number(left & 0x7fn) | 0x80);
  return Buffer.from([...octets, Number(left)]);
}

const key = (field: number, wireType: number): Buffer => varint(BigInt((field << 3) | wireType));
const number = (field: number, value: bigint): Buffer => Buffer.concat([key(field, 0), varint(value)]);
const bytes = (field: number, value: Buffer): Buffer =>
  Buffer.concat([key(field, 2), varint(BigInt(value.length)), value]);

function double(field: number, value: number): Buffer {
  const octets = Buffer.alloc(8);
  octets.writeDoubleLE(value);
  return Buffer.concat([key(field, 1), octets]);
}
