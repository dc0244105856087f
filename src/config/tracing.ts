import { createSecureContext } from 'node:tls';
import { readNamedFile } from './named-file.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where traces are sent and how many, as the standard variables of OpenTelemetry say it. */
export interface TracingConfig {
  /** Where spans are posted, as protobuf over HTTP. */
  url: string;
  /** What is sent with them, which may hold a secret. */
  headers: Readonly<Record<string, string>>;
  /** What every span says of this process, `service.name` among it. */
  resource: Readonly<Record<string, string>>;
  /** The share that is traced of what nobody else decides on, from 0 to 1. */
  ratio: number;
  /** Whether a caller's `traceparent` decides that its request is traced, or is not. */
  parent_based: boolean;
  compression: (typeof COMPRESSIONS)[number];
  /** What proves the collector, and this process to it, where the system's own certificates do not. */
  tls: { ca?: Buffer; cert?: Buffer; key?: Buffer };
  /** How long one batch may take to be sent, in milliseconds. */
  timeout_ms: number;
  /** How long a span waits for others to be sent with, in milliseconds. */
  delay_ms: number;
  /** Spans waiting to be sent; more are dropped. */
  queue_size: number;
  batch_size: number;
}

const COMPRESSIONS = ['none', 'gzip'] as const;

/** By sampler: whether it takes a ratio, and if not which it is. */
const SAMPLERS: Readonly<Record<string, number | 'given'>> = {
  always_on: 1,
  always_off: 0,
  traceidratio: 'given',
};
const PARENT_BASED = 'parentbased_';
const SAMPLER_NAMES = Object.keys(SAMPLERS).flatMap((name) => [name, `${PARENT_BASED}${name}`]);

const HEADER = { key: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, value: /^[\x20-\x7e]*$/ };
const ATTRIBUTE = { key: /^[a-z][a-z0-9_.-]{0,63}$/, value: /^[^\p{Cc}\p{Cs}]{1,255}$/u };

/**
 * Reads the variables of OpenTelemetry; undefined, and nothing else of them looked at, when they name no collector or say
 * that nothing is to be traced. What may hold a secret is in no fault.
 */
export function readTracing(env: Environment, faults: string[]): TracingConfig | undefined {
  const endpoint = given(env, 'ENDPOINT');
  if (!endpoint || env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return undefined;
  const exporter = word(env, 'OTEL_TRACES_EXPORTER', ['otlp', 'none'], faults);
  if (exporter === 'none') return undefined;
  const sampling = readSampler(env, faults);
  const queue_size = whole(env, 'OTEL_BSP_MAX_QUEUE_SIZE', 2_048, 100_000, faults);
  const protocol = given(env, 'PROTOCOL');
  if (protocol) word(env, protocol.name, ['http/protobuf'], faults);
  const config: TracingConfig = {
    url: readUrl(endpoint, faults),
    headers: readHeaders(env, faults),
    resource: readResource(env, faults),
    ...sampling,
    compression: word(env, given(env, 'COMPRESSION')?.name ?? '', COMPRESSIONS, faults),
    tls: readTls(env, faults),
    timeout_ms: whole(env, given(env, 'TIMEOUT')?.name ?? '', 10_000, 60_000, faults),
    delay_ms: whole(env, 'OTEL_BSP_SCHEDULE_DELAY', 5_000, 600_000, faults),
    queue_size,
    batch_size: whole(env, 'OTEL_BSP_MAX_EXPORT_BATCH_SIZE', Math.min(512, queue_size), queue_size, faults),
  };
  return config.ratio === 0 && !config.parent_based ? undefined : config;
}

/** The variables that name a file nobody else may read. */
export const TRACING_SECRET_FILES = ['OTEL_EXPORTER_OTLP_CLIENT_KEY', 'OTEL_EXPORTER_OTLP_TRACES_CLIENT_KEY'] as const;

interface Given {
  name: string;
  text: string;
}

/** A variable of the exporter: that for traces alone, or else that for everything. */
function given(env: Environment, what: string): Given | undefined {
  const names = [`OTEL_EXPORTER_OTLP_TRACES_${what}`, `OTEL_EXPORTER_OTLP_${what}`];
  return names.map((name) => ({ name, text: env[name] ?? '' })).find(({ text }) => text !== '');
}

function readUrl({ name, text }: Given, faults: string[]): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const known = url !== undefined && ['http:', 'https:'].includes(url.protocol);
  // The text itself is never repeated: it may hold a credential, which is one of the faults.
  if (!known || url.username || url.password || url.search || url.hash) {
    faults.push(
      `${name} is no address traces can be sent to: use one such as http://127.0.0.1:4318 or https://collector.trust.nhs.uk, with no user, query or fragment; credentials belong in OTEL_EXPORTER_OTLP_HEADERS.`,
    );
    return '';
  }
  return name.includes('TRACES') ? url.href : `${url.href.replace(/\/+$/, '')}/v1/traces`;
}

function readSampler(env: Environment, faults: string[]): { ratio: number; parent_based: boolean } {
  const name = word(env, 'OTEL_TRACES_SAMPLER', SAMPLER_NAMES, faults);
  const parent_based = name.startsWith(PARENT_BASED);
  const ratio = SAMPLERS[name.slice(parent_based ? PARENT_BASED.length : 0)];
  const text = env['OTEL_TRACES_SAMPLER_ARG'];
  if (!text) return { ratio: ratio === 'given' ? 1 : (ratio ?? 1), parent_based };
  if (ratio !== 'given') {
    faults.push(
      `OTEL_TRACES_SAMPLER_ARG is set, and ${name} takes no ratio: set OTEL_TRACES_SAMPLER to traceidratio or ${PARENT_BASED}traceidratio.`,
    );
  } else if (!/^(0|1|0?\.\d{1,9}|1\.0{1,9})$/.test(text)) {
    faults.push(`OTEL_TRACES_SAMPLER_ARG is ${JSON.stringify(text)}: use a ratio from 0 to 1, such as 0.1.`);
  }
  return { ratio: Number(text), parent_based };
}

/** Those for everything, and over them those for traces alone. */
function readHeaders(env: Environment, faults: string[]): Record<string, string> {
  const names = ['OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_EXPORTER_OTLP_TRACES_HEADERS'];
  const read = names.map((name) => readPairs({ name, text: env[name] ?? '' }, HEADER, faults));
  return Object.assign({}, ...read) as Record<string, string>;
}

function readResource(env: Environment, faults: string[]): Record<string, string> {
  const name = 'OTEL_RESOURCE_ATTRIBUTES';
  const attributes = readPairs({ name, text: env[name] ?? '' }, ATTRIBUTE, faults);
  const service = env['OTEL_SERVICE_NAME'] || attributes['service.name'] || 'askfirst';
  if (!ATTRIBUTE.value.test(service))
    faults.push(
      `OTEL_SERVICE_NAME is ${JSON.stringify(service)}: use up to 255 characters, none of them a control character.`,
    );
  return { ...attributes, 'service.name': service };
}

/** Reads `key=value,key=value`, each value percent-encoded; a fault says which pair is wrong and never what it holds. */
function readPairs({ name, text }: Given, written: typeof HEADER, faults: string[]): Record<string, string> {
  const pairs: Record<string, string> = {};
  const wrong: number[] = [];
  text.split(',').forEach((pair, index) => {
    if (pair.trim() === '') return;
    const at = pair.indexOf('=');
    const [key, value] = [pair.slice(0, Math.max(at, 0)).trim(), decoded(pair.slice(at + 1).trim())];
    if (written.key.test(key) && value !== undefined && written.value.test(value)) pairs[key] = value;
    else wrong.push(index + 1);
  });
  if (wrong.length > 0)
    faults.push(
      `${name} cannot be read at pair ${wrong.join(', ')}: use key=value pairs with commas between them, and in the values percent-encoding for what is no plain character.`,
    );
  return pairs;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function readTls(env: Environment, faults: string[]): TracingConfig['tls'] {
  const before = faults.length;
  const file = (what: string): Buffer | undefined => {
    const named = given(env, what);
    return named && readNamedFile(named.name, named.text, faults);
  };
  const [ca, cert, key] = [file('CERTIFICATE'), file('CLIENT_CERTIFICATE'), file('CLIENT_KEY')];
  const tls = { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
  if (faults.length > before) return {};
  if (!cert !== !key) {
    faults.push(
      'OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE and OTEL_EXPORTER_OTLP_CLIENT_KEY belong together: set both or neither.',
    );
    return {};
  }
  try {
    createSecureContext(tls);
  } catch {
    // Its own words may be about what is in the files.
    faults.push(
      'The files of OTEL_EXPORTER_OTLP_CERTIFICATE, _CLIENT_CERTIFICATE and _CLIENT_KEY are not PEM that fits together: name a certificate, and a client’s certificate with its own key.',
    );
  }
  return tls;
}

/** One of the words a variable may be; the first of them when it is not set. */
function word<W extends string>(env: Environment, name: string, words: readonly W[], faults: string[]): W {
  const text = env[name];
  const usual = words[0] as W;
  if (!text) return usual;
  const known = words.find((one) => one === text);
  if (known === undefined)
    faults.push(`${name} is ${JSON.stringify(text)}: use ${words.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`);
  return known ?? usual;
}

/** A whole number from 1 to `most`. */
function whole(env: Environment, name: string, usual: number, most: number, faults: string[]): number {
  const text = env[name];
  if (!text) return usual;
  const number = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : NaN;
  if (number <= most) return number;
  faults.push(`${name} is ${JSON.stringify(text)}: use a whole number from 1 to ${most}.`);
  return usual;
}
