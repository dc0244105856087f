import { AFTER } from './after.js';
import { operationsOf, schemaName, type Components, type Placed } from './document.js';
import { BODIES } from './example-bodies.js';
import { EPISODES } from './example-episodes.js';
import { CAPACITY } from './example-capacity.js';
import { MESSAGES, type Example } from './example-messages.js';
import { AGAINST } from './example-against.js';
import { EXPLANATIONS } from './example-explanation.js';
import { APPROVALS } from './example-approvals.js';
import { FOOTAGE } from './example-footage.js';
import { HALTS } from './example-halts.js';
import { LAYERS } from './example-layers.js';
import { DUE } from './example-worklist.js';
import { INCIDENTS } from './example-incidents.js';
import { OBSERVATION } from './example-observation.js';
import { OVERRIDES } from './example-overrides.js';
import { PATIENTS } from './example-patients.js';
import { PREMISES } from './example-premises.js';
import { PREVIEWS } from './example-preview.js';
import type { OpenAPIObject } from '@nestjs/swagger';

const RECORDS: Readonly<Record<string, object>> = {
  ...PREMISES,
  ...PATIENTS,
  ...CAPACITY,
  ...AGAINST,
  ...HALTS,
  ...APPROVALS,
  ...EPISODES,
  ...EXPLANATIONS,
  ...INCIDENTS,
  ...FOOTAGE,
  ...OBSERVATION,
  ...DUE,
  ...OVERRIDES,
  ...LAYERS,
  ...PREVIEWS,
};

/** Operations that answer with another record than the one their path names. */
const ANSWERS_WITH: Readonly<Record<string, string>> = {
  PatientObjection_raise: 'Objection',
  PatientPrivacy_start: 'PrivacyWindow',
  RoomPrivacy_start: 'PrivacyWindow',
};

type References = Record<string, { $ref: string }>;

/** Chooses the examples of operations, and keeps those that were chosen: what nothing refers to has no place in a document. */
export class Examples {
  readonly chosen: NonNullable<Components['examples']> = {};
  readonly #record: ReadonlyMap<string, string>;

  constructor(paths: OpenAPIObject['paths']) {
    const reads = operationsOf(paths).filter(({ method }) => method === 'get');
    this.#record = new Map(
      reads.flatMap(({ path, operation }) => {
        const answer = operation.responses['200'];
        const name = answer && 'content' in answer ? schemaName(answer.content) : undefined;
        return name !== undefined && name in RECORDS ? [[path, name] as const] : [];
      }),
    );
  }

  /** Of what an operation is sent; undefined when it takes no body. */
  ofRequest({ operation }: Placed): References | undefined {
    const body = operation.requestBody;
    const name = body && 'content' in body ? schemaName(body.content) : undefined;
    if (name === undefined) return undefined;
    if (name in MESSAGES) return this.#messages(name);
    return name in BODIES ? this.#keep({ [name]: { summary: 'As it may be sent', value: BODIES[name] } }) : undefined;
  }

  /** Of what an operation answers with when it succeeds, whose schema has this name, if any. */
  ofAnswer(placed: Placed, schema: string | undefined): References | undefined {
    if (schema !== undefined && schema in MESSAGES) return this.#messages(schema);
    const id = placed.operation.operationId ?? '';
    const record = ANSWERS_WITH[id] ?? this.recordOf(placed.path);
    if (id in AFTER && record !== undefined)
      return this.#keep({ [id]: { summary: 'As it is left', value: { ...RECORDS[record], ...AFTER[id] } } });
    if (placed.path.endsWith('/versions') && record !== undefined)
      return this.#keep({ [`${record}Versions`]: { summary: 'One version', value: [versionOf(RECORDS[record])] } });
    const value = schema === undefined ? undefined : valueOf(schema);
    return value && schema !== undefined ? this.#keep({ [schema]: { summary: 'As it stands', value } }) : undefined;
  }

  /** The schema of the record a path is about: what reading the path, or the longest part of it, answers with. */
  recordOf(path: string): string | undefined {
    const parts = path.split('/');
    for (let length = parts.length; length > 1; length--) {
      const part = parts.slice(0, length).join('/');
      const name = this.#record.get(part) ?? this.#record.get(`${part}/{id}`);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  #messages(name: string): References {
    const named = Object.entries(MESSAGES[name] ?? {}).map(([what, example]) => [`${name}.${what}`, example] as const);
    return this.#keep(Object.fromEntries(named));
  }

  #keep(examples: Record<string, Example>): References {
    Object.assign(this.chosen, examples);
    return Object.fromEntries(
      Object.keys(examples).map((name) => [name, { $ref: `#/components/examples/${name}` }] as const),
    );
  }
}

function valueOf(schema: string): object | undefined {
  if (schema === 'WithdrawalsView') return { items: [{ ...RECORDS['Consent'], ...AFTER['Consent_withdraw'] }] };
  if (schema in RECORDS) return RECORDS[schema];
  const record = schema.endsWith('Page') ? RECORDS[schema.slice(0, -'Page'.length)] : undefined;
  return record && { items: [record], next: null };
}

function versionOf(record: object | undefined): object {
  const { version, occurred_at, recorded_at, recorded_by } = { ...record } as Record<string, unknown>;
  return { version, occurred_at, recorded_at, recorded_by, state: record };
}
