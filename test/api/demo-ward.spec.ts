import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ASKING_REASONS } from '../../src/decision/words.js';
import { DemoApi, type VendorAnswer } from '../../src/demo/api.js';
import { demoQuestion, keepingQuestion, type AskedQuestion } from '../../src/demo/question.js';
import type { DemoRow } from '../../src/demo/row.js';
import { seedDemo, seedPatients } from '../../src/demo/seed.js';
import {
  CONSENT_SCOPES,
  NEW_DEMO_PROVIDER,
  ROOMS,
  ROWS,
  STORY_ROOM,
  VENDOR_STAFF_ID,
  vendorDeviceId,
} from '../../src/demo/ward.js';
import { freshDatabase } from '../support/database.js';
import { startService, type Service } from '../support/service.js';

const CLI = fileURLToPath(new URL('../../bin/askfirst.mjs', import.meta.url));
/** The one shape of a deny, with its own id and time left out (NB-DEF-01). */
const DENIED =
  '{"decision":false,"context":{"decision_id":"DEMO/…","decided_at":"…","sandbox":true,"reason_user":{"en":' +
  '"Do not view. Tell the nurse in charge, who arranges a check. Life at risk: go in and call for help."}}}';

let service: Service;
let api: DemoApi;
/** Every deny a vendor was given here, by what was asked. */
const denials = new Map<string, VendorAnswer>();

beforeAll(async () => {
  const env = { DATABASE_URL: await freshDatabase() };
  const { provider_id, name, kind } = NEW_DEMO_PROVIDER;
  const words = ['provider', 'create', '--id', provider_id, '--name', name, '--kind', kind];
  await promisify(execFile)(process.execPath, [CLI, ...words], { env: { ...process.env, ...env } });
  service = await startService(env);
  api = new DemoApi(service.url);
  await seedDemo(service.url);
});

afterAll(async () => {
  await service?.stop();
});

/** Asks as the vendor, then reads as the nurse in charge, who is told why: `permit on <authority>`, or `deny` with every reason in order. */
async function asked(question: AskedQuestion): Promise<string> {
  const answer = await api.ask(question);
  // Nobody reads a decision on a look of their own.
  const reader = question.subject.id === 'nurse_in_charge' ? 'responsible_clinician' : 'nurse_in_charge';
  const { verdict } = await api.record(String(answer.context.decision_id), reader);
  expect(answer.decision).toBe(verdict.outcome === 'permit');
  if (answer.decision) return `permit on ${verdict.authority}`;
  denials.set(`${question.action.name} ${question.resource.id} ${question.subject.id}`, answer);
  return `deny ${verdict.reasons.join(' ')}`;
}

const expected = ({ reasons, authority = 'own_consent' }: DemoRow): string =>
  reasons.length === 0 ? `permit on ${authority}` : `deny ${reasons.join(' ')}`;

describe('the demo ward answers each row’s question as the table tells', () => {
  it.each(ROWS.map((row) => [row.device, row.who, expected(row), row.asks] as const))(
    '%s (%s): %s',
    async (device, _who, told, asks) => {
      expect(await asked(demoQuestion(device, asks))).toBe(told);
    },
  );

  it('and again for the same row on another alert', async () => {
    expect(await asked(demoQuestion('larch-01'))).toBe('permit on own_consent');
  });

  it('and by the vendor’s own ids for the camera and the nurse', async () => {
    const subject = { type: 'vendor_staff', id: VENDOR_STAFF_ID.id };
    const resource = { type: 'vendor_device', id: vendorDeviceId('larch-01') };
    expect(await asked(demoQuestion('larch-01', { subject, resource }))).toBe('permit on own_consent');
  });
});

describe('consent on the demo ward covers what the table says and no more', () => {
  it.each(CONSENT_SCOPES.map(({ operation, purpose }) => [operation, purpose] as const))(
    '%s for %s is permitted',
    async (operation, purpose) => {
      const context = { purpose };
      expect(await asked(demoQuestion('larch-01', { action: { name: operation }, context }))).toBe(
        'permit on own_consent',
      );
    },
  );

  it('keeping blurred video was not agreed to', async () => {
    expect(await asked(keepingQuestion('larch-01', 'blurred_video'))).toBe('deny scope_not_covered');
  });

  it('clear bedroom video is never kept', async () => {
    expect(await asked(keepingQuestion('larch-01', 'clear_video'))).toBe('deny place_prohibited scope_not_covered');
  });
});

describe('the same look by somebody else', () => {
  it.each([
    ['nurse_in_charge', 'permit on own_consent'],
    ['nurse_off_shift', 'deny viewer_not_on_shift'],
    ['support_worker_untrained', 'deny viewer_untrained'],
    ['suspended_nurse', 'deny viewer_suspended'],
    ['larch_office_shared', 'deny viewer_shared_account'],
  ])('%s: %s', async (id, told) => {
    expect(await asked(demoQuestion('larch-01', { subject: { type: 'staff', id } }))).toBe(told);
  });
});

describe('the same of what only counts a pulse', () => {
  it.each([
    ['larch-06', 'deny trauma_block'],
    ['larch-15', 'deny advance_refusal'],
    ['larch-19', 'deny objection_pending'],
    ['hazel-03', 'deny objection_pending'],
    ['larch-07', 'permit on best_interests'],
  ])('%s: %s', async (device, told) => {
    const context = { purpose: 'vital_signs_observation' };
    const system = { subject: { type: 'system', id: device }, action: { name: 'read_vital_signs' }, context };
    expect(await asked(demoQuestion(device, system))).toBe(told);
  });

  it('every device of the wards has its row', () => {
    const answered = new Set(ROWS.map(({ device }) => device));
    expect(ROOMS.filter(({ id }) => !answered.has(id)).map(({ id }) => id)).toEqual([STORY_ROOM]);
  });
});

describe('what the vendor is told of a refusal', () => {
  it('is the same bytes whatever the reason in the record', () => {
    // A fault in the asking is told; it turns on nobody.
    const asking: readonly string[] = ASKING_REASONS;
    const rows = ROWS.filter(({ reasons }) => reasons.length > 0 && !reasons.some((word) => asking.includes(word)));
    const told = rows.map(({ device, asks }) => {
      const operation = asks?.action.name ?? 'view_live_blurred';
      return denials.get(`${operation} ${device} nurse_on_shift`)?.text ?? 'never asked';
    });
    expect(told.map(withoutIdAndTime)).toEqual(rows.map(() => DENIED));
  });

  it('is the same for a viewer who may not look, and for footage that may not be kept', () => {
    const others = ['nurse_off_shift', 'support_worker_untrained', 'suspended_nurse', 'larch_office_shared'];
    const told = [...others.map((id) => `view_live_blurred larch-01 ${id}`), 'retain larch-01 larch-01'];
    expect(told.map((key) => withoutIdAndTime(denials.get(key)?.text ?? 'never asked'))).toEqual(
      told.map(() => DENIED),
    );
  });
});

describe('what an officer reads', () => {
  const read = async (
    device: string,
    asks: Parameters<typeof demoQuestion>[1] = ROWS.find((one) => one.device === device)?.asks,
  ): Promise<string> => {
    const answer = await api.ask(demoQuestion(device, asks));
    const { verdict } = await api.record(String(answer.context.decision_id), 'ig_officer');
    return answer.decision ? `permit on ${verdict.authority}` : `deny ${verdict.reasons.join(' ')}`;
  };

  it('is the same of trauma, of capacity, of a refusal said ahead and of an objection', async () => {
    for (const device of ['larch-06', 'larch-10', 'larch-15', 'larch-19', 'hazel-03'])
      expect([device, await read(device)]).toEqual([device, 'deny not_agreed']);
    const system = { subject: { type: 'system', id: 'larch-06' }, action: { name: 'read_vital_signs' } };
    expect(await read('larch-06', { ...system, context: { purpose: 'vital_signs_observation' } })).toBe(
      'deny not_agreed',
    );
  });

  it('is the same of what somebody agreed to themself and of what others decided for them', async () => {
    for (const device of ['larch-01', 'larch-07', 'larch-09', 'hazel-02'])
      expect([device, await read(device)]).toEqual([device, 'permit on not_told']);
  });

  it('is everything else as it is on record', async () => {
    const guarded = ['capacity_unresolved', 'trauma_block', 'advance_refusal', 'objection_pending'];
    const others = ROWS.filter(({ reasons }) => reasons.length > 0 && !reasons.some((word) => guarded.includes(word)));
    for (const { device, reasons, asks } of others)
      expect([device, await read(device, asks)]).toEqual([device, `deny ${reasons.join(' ')}`]);
  });
});

describe('patients seeded besides the table’s', () => {
  it('are each permitted on their own consent', async () => {
    const devices = await seedPatients(service.url, 3);
    expect(devices).toHaveLength(3);
    for (const device of devices) expect(await asked(demoQuestion(device))).toBe('permit on own_consent');
  });
});

function withoutIdAndTime(text: string): string {
  return text.replace(/"DEMO\/\d+"/, '"DEMO/…"').replace(/"decided_at":"[^"]+"/, '"decided_at":"…"');
}
