import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { ask } from '../support/http.js';
import { Ago, Known, SomeKey } from './drafts.js';
import { getCredentials, type Credentials } from './credentials.js';
import type { Draft } from './requests.js';
import { spoilt } from './spoiling.js';
import type { Request } from './wire.js';

/** Ids of one kind of record: those of the seeded demo may only be read or named, the others are for changing too. */
interface Ids {
  all: string[];
  ours: string[];
}

/** More than these are not remembered; the oldest are forgotten. */
const MOST_IDS = 400;
const NEWEST = 16;
/** Tokens last five minutes. */
const RENEW_MS = 120_000;
/** What new records may hang on without changing what the demo's own questions are answered. */
const HUBS: ReadonlySet<string> = new Set(['sites', 'wards', 'vendors', 'monitoring-systems']);
/** Seeded besides the table of the demo: patients who agreed. */
const EXTRA = /larch-p\d{5}/;
/** All but the first nine of them, about whom nothing is changed: questions are permitted to the end. */
const CHANGEABLE = /larch-p000[1-9]\d/;
const LEFT_ALONE = /larch-p0000\d/;

/** Who reads a collection when the world looks round. */
const READERS: Readonly<Record<string, string>> = {
  patients: 'nurse_on_shift',
  admissions: 'nurse_on_shift',
  consents: 'nurse_on_shift',
  'room-stays': 'nurse_on_shift',
  leaves: 'nurse_on_shift',
  'room-presences': 'nurse_on_shift',
  'risk-assessments': 'nurse_on_shift',
  'capacity-assessments': 'nurse_on_shift',
  representatives: 'nurse_on_shift',
  'best-interests-decisions': 'nurse_on_shift',
  'advance-decisions': 'nurse_on_shift',
  objections: 'nurse_on_shift',
  'trauma-considerations': 'nurse_on_shift',
  'privacy-windows': 'nurse_on_shift',
  'restrictive-episodes': 'nurse_on_shift',
  'episode-reviews': 'nurse_on_shift',
  'overdue-episodes': '',
  'observation-levels': 'nurse_on_shift',
  'observation-attestations': 'nurse_on_shift',
  worklist: '',
  'emergency-overrides': 'nurse_on_shift',
  'override-tasks': 'nurse_on_shift',
  'overdue-override-tasks': '',
  'viewer-conflicts': 'advocate',
  'viewer-preferences': 'advocate',
  'viewer-matches': 'nurse_in_charge',
  moratoria: 'board_member',
  'ward-halts': 'board_member',
  approvals: 'board_member',
  pilots: 'board_member',
  'policy-layers': 'board_member',
  policies: '',
  incidents: 'nurse_on_shift',
  'case-records': 'caldicott_guardian',
  'retention-holds': 'ig_officer',
  'care-reviews': 'nurse_on_shift',
  decisions: '',
};

/** What is known of a service while it is asked anything at all: credentials, and the ids of its records. */
export class World {
  readonly #ids = new Map<string, Ids>();
  readonly #keys: JsonWebKey[];
  #credentials: Credentials = new Map();
  #renewed = -Infinity;
  #renewing: Promise<void> | undefined;

  constructor(
    readonly url: string,
    private readonly database: string,
  ) {
    this.#keys = Array.from({ length: 16 }, (_, n) => ({ ...freshKey(), kid: `key-${n}` }));
  }

  /** Reads what is on record of these kinds, and never mentions those `but` names. */
  async look(kinds: readonly string[], but: readonly string[]): Promise<void> {
    await this.renew();
    for (const kind of kinds) {
      const reader = READERS[kind] ?? 'platform_admin';
      if (reader === '') continue;
      const token = this.#credentials.get(reader)?.replace('Bearer ', '') ?? '';
      const { status, body } = await ask<{ items: { id: string }[] }>(`${this.url}/api/v1/${kind}?limit=200`, {
        token,
      });
      if (status !== 200) throw new Error(`${reader} reads ${kind}: ${status} ${JSON.stringify(body)}`);
      for (const item of body.items)
        if (!but.includes(item.id)) this.learn(kind, item.id, isChangeable(JSON.stringify(item)));
    }
  }

  /** Gets new tokens before the old ones end; one at a time however many ask. */
  async renew(): Promise<void> {
    if (performance.now() - this.#renewed < RENEW_MS) return;
    this.#renewing ??= getCredentials(this.url, this.database).then((credentials) => {
      this.#credentials = credentials;
      this.#renewed = performance.now();
      this.#renewing = undefined;
    });
    await this.#renewing;
  }

  /** Remembers that there is a record of this id. */
  learn(kind: string, id: string, ours = true): void {
    const ids = this.#ids.get(kind) ?? { all: [], ours: [] };
    this.#ids.set(kind, ids);
    if (ids.all.includes(id)) return;
    remember(ids.all, id);
    if (ours) remember(ids.ours, id);
  }

  /** Whether a record is not of the seeded demo's own table. */
  isOurs(kind: string, id: string): boolean {
    return EXTRA.test(id) || !this.#seeded(kind, id);
  }

  #seeded(kind: string, id: string): boolean {
    const ids = this.#ids.get(kind);
    return ids !== undefined && ids.all.includes(id) && !ids.ours.includes(id);
  }

  /** The request a draft becomes, with what is there now. */
  requestOf(draft: Draft): Request {
    const body = draft.body === undefined ? undefined : spoilt(this.#filled(draft.body, draft), draft.wrong);
    const authorization = this.#credentials.get(this.credentialOf(draft));
    const type = typeOf(draft, body);
    return {
      method: draft.method ?? draft.operation.method,
      path: draft.path ?? `${this.#pathOf(draft)}${draft.query}`,
      headers: [
        ...(authorization === undefined ? [] : [['authorization', authorization] as const]),
        ...(type === undefined ? [] : [['content-type', type] as const]),
        ...draft.headers,
      ],
      body: draft.sending === 'as a form' && body !== undefined ? asForm(body) : body,
      chunked: draft.sending === 'in chunks',
    };
  }

  /** Whose credential a draft is sent with. */
  credentialOf({ credential, operation }: Draft): string {
    return credential === 'right' ? whoMay(operation.path, operation.method) : credential;
  }

  #pathOf(draft: Draft): string {
    const places = [...draft.places];
    return draft.operation.path.replaceAll(/\{\w+\}/g, () => {
      const place = places.shift() ?? '';
      return place instanceof Known ? this.#idOf(place, draft.operation.method === 'GET') : place;
    });
  }

  #filled(value: unknown, draft: Draft): unknown {
    if (value instanceof Known)
      return this.#idOf(value, draft.operation.path.startsWith('/access/') || HUBS.has(value.kind));
    if (value instanceof Ago) return new Date(Date.now() - value.ms).toISOString();
    if (value instanceof SomeKey) return this.#keys[value.pick % this.#keys.length];
    if (Array.isArray(value)) return value.map((item) => this.#filled(item, draft));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return Object.fromEntries(members.map(([name, member]) => [name, this.#filled(member, draft)]));
  }

  #idOf({ kind, pick }: Known, any: boolean): string {
    const ids = this.#ids.get(kind);
    const among = (any ? ids?.all : ids?.ours) ?? [];
    // Half of the time one of the newest, to which more can still be done.
    const from = pick % 2 === 0 ? among.slice(-NEWEST) : among;
    return from[(pick >> 1) % from.length] ?? 'nosuch';
  }
}

/** One record may be about several patients. */
function isChangeable(record: string): boolean {
  return CHANGEABLE.test(record) && !LEFT_ALONE.test(record);
}

function remember(ids: string[], id: string): void {
  ids.push(id);
  if (ids.length > MOST_IDS) ids.shift();
}

function freshKey(): JsonWebKey {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
}

/** Somebody whose role may do it, on the wards of the demo. */
function whoMay(path: string, method: string): string {
  if (path.startsWith('/access/v1/evaluation')) return 'vendor';
  if (path.startsWith('/access/v1/search')) return 'nurse_on_shift';
  if (path.endsWith('/decisions/explain')) return 'nurse_in_charge';
  if (path.includes('/decisions')) return 'ig_officer';
  // Whoever starts an override does not say that it goes on.
  if (path.includes('/emergency-overrides') && path.endsWith('/extend')) return 'responsible_clinician';
  if (/override/.test(path)) return 'nurse_on_shift';
  if (/episode/.test(path)) return 'responsible_clinician';
  // Whoever raised an objection does not decide that watching goes on.
  if (path.endsWith('/object')) return 'nurse_on_shift';
  if (/objections|advance-decisions|trauma-considerations/.test(path)) return 'responsible_clinician';
  if (path.endsWith('/confirm')) return 'advocate';
  // Whoever recorded it does not verify it.
  if (path.endsWith('/verify')) return 'nurse_in_charge';
  if (path.endsWith('/resolve')) return 'caldicott_guardian';
  if (path.includes('viewer-match')) return 'nurse_in_charge';
  if (path.endsWith('/observation') || path.includes('observation-attestations')) return 'nurse_in_charge';
  if (/viewer-(conflict|preference)/.test(path)) return 'advocate';
  // Whoever starts a halt does not restart it.
  if (path.endsWith('/ward-halts') && method === 'POST') return 'nurse_on_shift';
  // Whoever prepares an approval, or begins a pilot, does not say that it may begin, or go on.
  if (/\/(approvals|pilots)$/.test(path) && method === 'POST') return 'ig_officer';
  // Whoever proposes a layer does not review it, nor agree to what they asked for.
  if (/\/policy-layers(\/\{id\}\/retire)?$/.test(path) && method === 'POST') return 'ig_officer';
  if (/moratoria|ward-halts|approvals|pilots|policies|policy-layers/.test(path)) return 'board_member';
  if (/incidents|worklist/.test(path)) return 'nurse_on_shift';
  if (path.includes('/case-records')) return 'caldicott_guardian';
  // Whoever asks for a hold does not approve it.
  if (path.endsWith('/retention-holds')) return 'ig_officer';
  if (path.includes('/retention-holds')) return 'caldicott_guardian';
  if (path.includes('/care-reviews')) return 'responsible_clinician';
  if (/viewer-suspensions/.test(path) && method === 'POST') return 'caldicott_guardian';
  if (
    /patients|admissions|leaves|room-|rooms\/.*(occupancy|privacy)|privacy-windows|consents|risk-assessments/.test(path)
  )
    return 'responsible_clinician';
  if (/capacity-assessments|representatives|best-interests-decisions|observation-levels/.test(path))
    return 'responsible_clinician';
  return 'platform_admin';
}

function typeOf({ sending }: Draft, body: Buffer | undefined): string | undefined {
  if (body === undefined || sending === 'without its type') return undefined;
  if (sending === 'as a form') return 'application/x-www-form-urlencoded';
  return sending.startsWith('type ') ? sending.slice(5) : 'application/json';
}

/** The members of a body as a form would send them. */
function asForm(body: Buffer): Buffer {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    const members = Object.entries(value ?? {}).map(([name, member]) => [
      name,
      typeof member === 'string' ? member : JSON.stringify(member),
    ]);
    return Buffer.from(new URLSearchParams(members as [string, string][]).toString());
  } catch {
    // It was spoilt beyond being an object: sent as it is.
    return body;
  }
}
