import { createHash, randomUUID } from 'node:crypto';
import { approvalBody, approvalId } from '../../src/governance/fictitious-approval.js';
import { sandboxClientId } from '../../src/identity/personas.js';
import { sandboxVendorToken, staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from './http.js';
import { observe } from './observed.js';

const HOUR = 3_600_000;

/** Yesterday at 11:00 UTC, a time of day at which a consent needs nobody to confirm it. */
export function yesterdayMorning(): number {
  const day = 24 * HOUR;
  return Math.floor(Date.now() / day) * day - day + 11 * HOUR;
}

const iso = (at: number): string => new Date(at).toISOString();

/** What a consent conversation records, for tests that are about something else. */
export const INFORMATION = {
  explained: 'What the system senses, when, and who sees it',
  harms_explained: 'Being watched can harm; what that may feel like was talked through',
  material_version: '2026-1',
  format: 'spoken',
  language: 'English',
  interpreter: false,
  demonstration: true,
  teach_back: true,
  alternative_offered: 'Checks in person through the night',
  thinking_time_minutes: 60,
  present: ['Named nurse'],
  copy_given: true,
};
export const CALM = {
  restraint_or_rapid_tranquillisation_within_24h: false,
  intoxicated: false,
  linked_to_leave_ward_or_observation: false,
};
const TEXT = 'Written about this patient alone, for this test of the whole road.';

/** A ward of one patient to a room and a device, at a sandbox provider, spoken to as its staff and its vendor would. */
export class TestWard {
  private constructor(
    /** Where it is spoken to; another address once the service has moved. */
    public url: string,
    readonly provider_id: string,
    readonly tokens: Readonly<
      Record<'admin' | 'clinician' | 'second' | 'nurse' | 'attester' | 'officer' | 'approver' | 'vendor', string>
    >,
    readonly size: number,
  ) {}

  /** Builds a ward of `size` rooms `r0…` with devices `d0…` and admitted patients `p0…`, each with a signed risk assessment and no consent yet. */
  static async build(url: string, provider_id: string, size: number): Promise<TestWard> {
    const admin = await staffToken(url, provider_id, 'platform_admin');
    const make = makerOf(url, admin);
    await make('sites', { id: 'site', name: 'Site' });
    await make('wards', { id: 'ward', site_id: 'site', name: 'Ward', kind: 'adult' });
    await make('approved-screens', { id: 'office', ward_id: 'ward', name: 'Office' });
    const staff = [
      ['nurse', ['nurse']],
      ['attester', ['nurse_in_charge']],
      ['clinician', ['responsible_clinician']],
      ['second', ['responsible_clinician', 'advocate']],
      ['officer', ['ig_officer']],
      ['approver', ['siro']],
    ] as const;
    for (const [id, roles] of staff) {
      await make('staff-members', {
        id,
        kind: 'person',
        name: id,
        employer: 'Trust',
        roles,
        ...(id === 'officer' || id === 'approver' ? {} : { registration: 'X1' }),
      });
      if (id === 'approver') continue;
      await make('ward-assignments', { staff_id: id, ward_id: 'ward', starts_at: iso(yesterdayMorning() - 72 * HOUR) });
    }
    for (const staff_id of ['nurse', 'attester']) {
      const [starts_at, ends_at] = [iso(Date.now() - HOUR), iso(Date.now() + 10 * HOUR)];
      await make('shifts', { staff_id, starts_at, ends_at });
    }
    await make('trainings', {
      staff_id: 'nurse',
      course: 'monitoring_viewing',
      completed_at: iso(Date.now() - 30 * 24 * HOUR),
    });
    await equip(url, provider_id, make, size);
    const officer = await staffToken(url, provider_id, 'officer');
    const approver = await staffToken(url, provider_id, 'approver');
    await approveSystem(url, { officer, approver }, 'system');
    const clinician = await staffToken(url, provider_id, 'clinician');
    await fillRooms(makerOf(url, clinician), post(url, clinician), size);
    const attester = await staffToken(url, provider_id, 'attester');
    const patients = Array.from({ length: size }, (_, i) => `p${i}`);
    await observe(url, { clinician, attester }, patients);
    const tokens = {
      admin,
      clinician,
      second: await staffToken(url, provider_id, 'second'),
      nurse: await staffToken(url, provider_id, 'nurse'),
      attester,
      officer,
      approver,
      vendor: await sandboxVendorToken(url, provider_id),
    };
    return new TestWard(url, provider_id, tokens, size);
  }

  /** The patient is asked and agrees; confirmed by somebody independent where the hour calls for it. Returns the consent's id. */
  async consents(patient: string, operation: string, purpose: string, occurred_at?: number): Promise<string> {
    const when = occurred_at === undefined ? {} : { occurred_at: iso(occurred_at) };
    const asked = await must<{ id: string }>(
      post(this.url, this.tokens.clinician)('consents', {
        patient_id: patient,
        technology: 'vision_based_monitoring',
        operation,
        purpose,
        information: INFORMATION,
        patient_started: true,
        ...when,
      }),
    );
    const hours = [{ from: '00:00', to: '24:00' }];
    const grant = { words: 'Yes, that is all right with me', hours, circumstances: CALM, ...when };
    const keeping = operation === 'record' || operation === 'retain' ? { retention_hours: 12 } : {};
    const granted = await must<{ id: string; confirmation: string }>(
      post(this.url, this.tokens.clinician)(`consents/${asked.id}/grant`, { ...grant, ...keeping }),
    );
    if (granted.confirmation === 'needed')
      await must(post(this.url, this.tokens.second)(`consents/${asked.id}/confirm`, {}));
    return asked.id;
  }

  /**
   * Asks the gate one question through the API, as a vendor should: while the engine has no answer, as a busy machine makes it, the
   * same again under the same request id.
   */
  async evaluate(body: object, url = this.url): Promise<Answer<Evaluation>> {
    const { context } = body as { context?: object };
    const question = { ...body, ...(context && { context: { request_id: randomUUID(), ...context } }) };
    for (let tries = 0; ; tries++) {
      const answer = await this.evaluateOnce(question, url);
      const { decision_id, reason_code } = answer.body.context ?? {};
      if (decision_id !== undefined || reason_code !== 'engine_unavailable' || tries === 20) return answer;
    }
  }

  /** The same, but takes the first answer, whatever it is. */
  evaluateOnce(body: object, url = this.url): Promise<Answer<Evaluation>> {
    return ask<Evaluation>(`${url}/access/v1/evaluation`, { token: this.tokens.vendor, body });
  }

  /** One decision's record: as the nurse in charge reads it, who is told why, unless by another. */
  async decision(
    decision_id: string,
    token = this.tokens.attester,
  ): Promise<{ verdict: { outcome: string; reasons: string[] }; facts: Record<string, string> }> {
    return must(ask(`${this.url}/api/v1/decisions/${decision_id}`, { token }));
  }
}

/** An evaluation's answer as a caller sees it. */
export interface Evaluation {
  decision: boolean;
  context: { decision_id?: string; reason_code?: string; expires_at?: string; [member: string]: unknown };
}

/** A device's own continuous reading of vital signs. */
export function readingOf(device: string): object {
  return {
    subject: { type: 'system', id: device },
    action: { name: 'read_vital_signs' },
    resource: { type: 'device', id: device },
    context: { purpose: 'vital_signs_observation' },
  };
}

let alerts = 0;

/** A blurred look on a new alert raised a minute ago. */
export function lookAt(device: string, over: { subject?: object; properties?: object; context?: object } = {}): object {
  return {
    subject: { type: 'staff', id: 'nurse', ...over.subject },
    action: { name: 'view_live_blurred', properties: { seconds: 15, ...over.properties } },
    resource: { type: 'device', id: device },
    context: {
      purpose: 'alert_response',
      screen_id: 'office',
      alert: { id: `alert-${process.pid}-${alerts++}`, raised_at: iso(Date.now() - 60_000) },
      ...over.context,
    },
  };
}

/** Has a system approved on the ward, as the officer who prepares it and the approver who does not. */
export async function approveSystem(
  url: string,
  { officer, approver }: { officer: string; approver: string },
  system: string,
): Promise<void> {
  await makerOf(url, officer)('approvals', approvalBody(system, 'ward', iso(Date.now() - 30 * 24 * HOUR)));
  await makerOf(url, approver)(`approvals/${approvalId(system, 'ward')}/approve`, {});
}

type Post = <T>(path: string, body: object) => Promise<Answer<T>>;
type Make = (path: string, body: object) => Promise<unknown>;

function post(url: string, token: string): Post {
  return (path, body) => ask(`${url}/api/v1/${path}`, { token, body });
}

function makerOf(url: string, token: string): Make {
  return (path, body) => must(post(url, token)(path, body));
}

/** The body of an answer that was not refused; throws what was answered otherwise. */
export async function must<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

async function equip(url: string, provider_id: string, make: Make, size: number): Promise<void> {
  const key = await must<{ kty: string; crv: string; x: string; y: string; kid?: string; alg?: string }>(
    ask(`${url}/sandbox/v1/vendor-key?provider=${provider_id}`),
  );
  const { kty, crv, x, y, kid, alg } = key;
  await make('vendors', { id: 'vendor', name: 'Vendor' });
  await make('vendor-clients', {
    id: sandboxClientId(provider_id),
    vendor_id: 'vendor',
    name: 'Vendor’s system',
    jwks: { keys: [{ kty, crv, x, y, ...(kid && { kid }), ...(alg && { alg }) }] },
    scopes: ['evaluate'],
  });
  await make('monitoring-systems', {
    id: 'system',
    vendor_id: 'vendor',
    name: 'System',
    product_version: '1',
    technologies: ['vision_based_monitoring'],
  });
  const before = iso(yesterdayMorning() - 24 * HOUR);
  await inLanes(size, async (i) => {
    await make('rooms', { id: `r${i}`, ward_id: 'ward', name: `Room ${i}`, place: 'bedroom' });
    await make('devices', {
      id: `d${i}`,
      monitoring_system_id: 'system',
      ward_id: 'ward',
      room_id: `r${i}`,
      technology: 'vision_based_monitoring',
      vendor_device_id: `cam-${i}`,
      occurred_at: before,
    });
  });
}

async function fillRooms(make: Make, call: Post, size: number): Promise<void> {
  const admitted = iso(yesterdayMorning() - 4 * HOUR);
  await inLanes(size, async (i) => {
    await make('patients', { id: `p${i}`, name: `Patient ${i}` });
    await make('admissions', {
      id: `a${i}`,
      patient_id: `p${i}`,
      ward_id: 'ward',
      mha_status: 'informal',
      admitted_at: admitted,
    });
    await make('room-stays', { admission_id: `a${i}`, room_id: `r${i}`, starts_at: admitted });
    const texts = [
      'formulation',
      'need',
      'alternatives_tried',
      'protective_factors',
      'blind_spots',
      'harm_of_watching',
      'harm_of_not_watching',
    ];
    const digest = createHash('sha256').update(String(i)).digest('hex').slice(0, 8);
    const draft = { patient_id: `p${i}`, ...Object.fromEntries(texts.map((text) => [text, `${TEXT} (${digest})`])) };
    const { id } = await must<{ id: string }>(
      call('risk-assessments', { ...draft, occurred_at: iso(yesterdayMorning() - 3 * HOUR) }),
    );
    await must(call(`risk-assessments/${id}/sign`, { occurred_at: iso(yesterdayMorning() - 2 * HOUR) }));
  });
}

/** Runs `work` for 0…size-1, eight at a time. */
export async function inLanes(size: number, work: (i: number) => Promise<void>, lanes = 8): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < size) await work(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
