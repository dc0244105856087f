/** A span as a collector reads it. */
export interface CollectedSpan {
  trace_id: string;
  span_id: string;
  parent_span_id: string;
  name: string;
  /** 1 for the service's own work, 2 for a request. */
  kind: number;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  attributes: Record<string, string | number>;
  /** 0 unless it says that the service failed (2). */
  status: number;
  resource: Record<string, string | number>;
}

interface Field {
  number: number;
  value: bigint | Uint8Array;
}

/**
 * Reads a protobuf ExportTraceServiceRequest by hand, and refuses whatever of it this service has no need to send: events,
 * links, a tracestate, a status message and anything that is not known here.
 */
export function readTraces(body: Uint8Array): CollectedSpan[] {
  return messages(body, { 1: 'resource_spans' }).flatMap(({ value }) => {
    const parts = messages(value, { 1: 'resource', 2: 'scope_spans', 3: 'schema_url' });
    const resource = parts.flatMap((part) => (part.name === 'resource' ? attributesIn(part.value, 1) : []));
    return parts
      .filter(({ name }) => name === 'scope_spans')
      .flatMap((scope) => messages(scope.value, { 1: 'scope', 2: 'span', 3: 'schema_url' }))
      .filter(({ name }) => name === 'span')
      .map((span) => readSpan(span.value, Object.fromEntries(resource)));
  });
}

function readSpan(body: Uint8Array, resource: CollectedSpan['resource']): CollectedSpan {
  const fields = fieldsOf(body);
  const known = [1, 2, 4, 5, 6, 7, 8, 9, 15, 16];
  const empty = fields.filter(({ number, value }) => !known.includes(number) && Number(value) !== 0);
  if (empty.length > 0) throw new Error(`a span has the fields ${empty.map(({ number }) => number).join()}`);
  const one = (number: number): Field['value'] => fields.find((field) => field.number === number)?.value ?? 0n;
  const hex = (number: number): string => {
    const value = one(number);
    return typeof value === 'bigint' ? '' : Buffer.from(value).toString('hex');
  };
  const attributes = fields.filter(({ number }) => number === 9).map(({ value }) => readPair(bytes(value)));
  const status = fields.filter(({ number }) => number === 15).flatMap(({ value }) => fieldsOf(bytes(value)));
  if (status.some(({ number }) => number !== 3)) throw new Error('a status says more than a code');
  return {
    trace_id: hex(1),
    span_id: hex(2),
    parent_span_id: hex(4),
    name: text(one(5)),
    kind: Number(one(6)),
    from: Number(one(7)) / 1e6,
    to: Number(one(8)) / 1e6,
    attributes: Object.fromEntries(attributes),
    status: Number(status[0]?.value ?? 0),
    resource,
  };
}

function attributesIn(message: Uint8Array, number: number): [string, string | number][] {
  return fieldsOf(message).flatMap((field) => (field.number === number ? [readPair(bytes(field.value))] : []));
}

/** A KeyValue with a string, a boolean or a whole number in it. */
function readPair(body: Uint8Array): [string, string | number] {
  const [key, value] = fieldsOf(body);
  const [inner] = fieldsOf(bytes(value?.value));
  if (key === undefined || inner === undefined || inner.number > 3) throw new Error('an attribute of another type');
  return [text(key.value), typeof inner.value === 'bigint' ? Number(inner.value) : text(inner.value)];
}

function messages(body: Uint8Array, names: Record<number, string>): { name: string; value: Uint8Array }[] {
  return fieldsOf(body).map(({ number, value }) => {
    const name = names[number];
    if (name === undefined) throw new Error(`there is a field ${number} that is not known`);
    return { name, value: bytes(value) };
  });
}

/** Protobuf on the wire: each field with its number, as a number or as bytes. */
function fieldsOf(body: Uint8Array): Field[] {
  const view = Buffer.from(body);
  const fields: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    for (let value = 0n, shift = 0n; ; shift += 7n) {
      const byte = view.readUInt8(at++);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number): Buffer => view.subarray(at, (at += length));
  while (at < view.length) {
    const tag = Number(varint());
    const [number, wire] = [tag >> 3, tag & 7];
    if (wire === 0) fields.push({ number, value: varint() });
    else if (wire === 1) fields.push({ number, value: take(8).readBigUInt64LE() });
    else if (wire === 2) fields.push({ number, value: take(Number(varint())) });
    else if (wire === 5) fields.push({ number, value: BigInt(take(4).readUInt32LE()) });
    else throw new Error(`a field has the wire type ${wire}`);
  }
  return fields;
}

function bytes(value: Field['value'] | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('a number stands where a message should');
}

function text(value: Field['value']): string {
  return Buffer.from(bytes(value)).toString('utf8');
}
