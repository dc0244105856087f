import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approvalBody, approvalId } from '../../src/governance/fictitious-approval.js';
import { APPROVAL_PARTS } from '../../src/governance/approval-parts.js';
import { staffToken } from '../../src/identity/token.client.js';
import type { Problem } from '../support/tenant.js';
import { createSandbox } from '../support/two-services.js';
import { approveSystem, lookAt, must } from '../support/ward.js';
import { makeHaltsWorld, type HaltsWorld, type Row } from './halts-world.js';

const DAY = 86_400_000;
const iso = (ahead: number): string => new Date(Date.now() + ahead).toISOString();

let world: HaltsWorld;

beforeAll(async () => {
  world = await makeHaltsWorld();
});
afterAll(() => world?.stop());

/** What is prepared for the ward's system, under an id of its own. */
const body = (id: string, over: object = {}): Record<string, unknown> => ({
  ...approvalBody('system', 'ward', iso(-10 * DAY)),
  id,
  ...over,
});
const prepare = (id: string, over: object = {}) => world.post(world.ward.tokens.officer, 'approvals', body(id, over));
const approve = (id: string, token = world.tokens.siro) => world.post(token, `approvals/${id}/approve`, {});
const withdraw = (id: string, token = world.tokens.siro) => world.post(token, `approvals/${id}/withdraw`, {});
const faultsOf = (answer: { body: unknown }): string[] =>
  (answer.body as Problem).faults.map(({ field }) => field).sort();
const current = approvalId('system', 'ward');

describe('an approval', () => {
  it('withdrawn at one process denies the next question at another, and a new one permits without more ado', async () => {
    expect(await world.reads('d0')).toBe(true);
    const answer = await withdraw(current);
    expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn', withdrawn_by: 'staff:siro', version: 3 } });
    expect(await world.reasons('d0')).toEqual(['system_not_approved']);
    expect((await world.get(world.tokens.siro, `approvals/${current}`)).body).toEqual(answer.body);
    await must(prepare('second'));
    expect(await world.reads('d0')).toBe(false);
    expect(await approve('second')).toMatchObject({
      status: 200,
      body: { state: 'approved', approved_by: 'staff:siro' },
    });
    expect(await world.reads('d0')).toBe(true);
  });

  it('is told apart from no other refusal by the vendor', async () => {
    const unasked = await world.ward.evaluate(lookAt('d0'));
    await withdraw('second');
    const unapproved = await world.read('d0');
    const shape = ({ context }: { context: object }): string[] => Object.keys(context).sort();
    expect(shape(unapproved)).toEqual(shape(unasked.body));
    expect(unapproved.context).not.toHaveProperty('reason_code');
    expect(unapproved.context['reason_user']).toEqual(unasked.body.context['reason_user']);
    await must(prepare('third'));
    await must(approve('third'));
  });

  it('is approved by somebody who may, and never by whoever prepared it', async () => {
    await must(world.post(world.tokens.siro, 'approvals', body('own')));
    expect(await approve('own')).toMatchObject({ status: 403, body: { code: 'prepared_by_you' } });
    const { officer, nurse, clinician, admin, vendor } = world.ward.tokens;
    for (const token of [officer, nurse, clinician, admin, vendor])
      expect((await approve('own', token)).status).toBe(403);
    expect(await world.get(nurse, 'approvals/own')).toMatchObject({ status: 200, body: { state: 'prepared' } });
    expect((await world.get(admin, 'approvals/own')).status).toBe(403);
    for (const token of [nurse, clinician, admin])
      expect((await world.post(token, 'approvals', body('no'))).status).toBe(403);
    expect(await approve('own', world.tokens.safety)).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect((await approve('own', world.tokens.board)).body).toMatchObject({ approved_by: 'staff:safety', version: 2 });
  });

  it('takes the place of the one before, and what that held alone is denied from then on', async () => {
    expect((await world.get(world.tokens.siro, 'approvals/third')).body).toMatchObject({ state: 'superseded' });
    const { parts } = approvalBody('system', 'ward', iso(-DAY));
    const bases = parts.lawful_basis.bases.filter(({ purpose }) => purpose !== 'vital_signs_observation');
    await must(prepare('narrow', { parts: { ...parts, lawful_basis: { ...parts.lawful_basis, bases } } }));
    await must(approve('narrow'));
    expect(await world.reasons('d0')).toEqual(['no_legal_gateway']);
    // Withdrawing what gave way already changes nothing, and withdrawing what stands brings nothing back.
    expect(await withdraw('own')).toMatchObject({ status: 200, body: { state: 'superseded' } });
    await must(withdraw('narrow'));
    expect(await world.reasons('d0')).toEqual(['system_not_approved']);
    await must(prepare('wide'));
    await must(approve('wide'));
    expect(await world.reads('d0')).toBe(true);
  });

  it('lapses by itself, and no lease outlives it', async () => {
    const { parts } = approvalBody('system', 'ward', iso(-DAY));
    await must(prepare('short', { parts: { ...parts, dtac: { ...parts.dtac, expires_at: iso(15_000) } } }));
    await must(approve('short'));
    const { decision, context } = await world.read('d0');
    expect(decision).toBe(true);
    expect(Number(context['expires_in'])).toBeLessThanOrEqual(15);
    while (Date.now() < Date.parse(String(context['expires_at']))) await new Promise((done) => setTimeout(done, 200));
    expect(await world.reasons('d0')).toEqual(['system_not_approved']);
    await must(prepare('long'));
    await must(approve('long'));
    expect(await world.reads('d0')).toBe(true);
  });

  it('of many withdrawals at once answers all with the first, and nothing conflicts', async () => {
    const { officer } = world.ward.tokens;
    const tokens = [world.tokens.board, officer, world.tokens.siro, world.tokens.safety, officer];
    const answers = await Promise.all(tokens.map((token) => withdraw('long', token)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: answers[0]?.body as object });
    expect((await withdraw('long')).body).toEqual(answers[0]?.body);
    await must(prepare('after'));
    // Of several who approve at once one approves.
    const approvals = await Promise.all(
      [world.tokens.board, world.tokens.siro].map((token) => approve('after', token)),
    );
    expect(approvals.map(({ status }) => status)).toEqual([200, 200]);
    expect(approvals[0]?.body).toEqual(approvals[1]?.body);
    expect(await world.reads('d0')).toBe(true);
  });
});

describe('an approval that is wrong', () => {
  const changesNothing = async (answer: { status: number; body: unknown }): Promise<string[]> => {
    expect(answer.status).toBe(422);
    expect((await world.get(world.tokens.siro, 'approvals/bad')).status).toBe(404);
    return faultsOf(answer);
  };

  it('names every missing part', async () => {
    expect(await changesNothing(await prepare('bad', { parts: {} }))).toEqual(
      APPROVAL_PARTS.map((name) => `parts.${name}`).sort(),
    );
    const { parts } = approvalBody('system', 'ward', iso(-DAY));
    const { dpia: _dpia, device_registration: _registration, ...rest } = parts;
    expect(await changesNothing(await prepare('bad', { parts: rest }))).toEqual(['parts.dpia']);
    const { device_registration: _none, ...unregistered } = parts;
    const missing = await prepare('bad', { parts: unregistered });
    expect(await changesNothing(missing)).toEqual(['parts.device_registration']);
    expect((missing.body as unknown as Problem).faults[0]?.fault).toBe('this part is missing');
  });

  it('names every other fault at once', async () => {
    const { parts } = approvalBody('system', 'ward', iso(-DAY));
    const wrong = {
      ...parts,
      dpia: { ...parts.dpia, completed_at: iso(DAY) },
      dspt: { ...parts.dspt, completed_at: iso(-400 * DAY) },
      dtac: { ...parts.dtac, expires_at: iso(-2 * DAY) },
      vendor_evidence: { ...parts.vendor_evidence, entries: [] },
      lawful_basis: {
        ...parts.lawful_basis,
        bases: [{ purpose: 'alert_response', article_6: '6_1_e', article_9: '9_2_g' }],
      },
    };
    const over = { parts: wrong, monitoring_system_id: 'nosuch', ward_id: 'nowhere' };
    expect(await changesNothing(await prepare('bad', over))).toEqual(
      [
        'monitoring_system_id',
        'parts.dpia.completed_at',
        'parts.dspt.completed_at',
        'parts.dtac.expires_at',
        'parts.lawful_basis.bases.0.article_9',
        'parts.lawful_basis.bases.0.schedule_1_condition',
        'parts.vendor_evidence.entries',
        'ward_id',
      ].sort(),
    );
  });

  it.each([
    ['no body at all', {}, ['medical_device', 'monitoring_system_id', 'parts', 'ward_id']],
    ['a purpose nobody may ask for', { parts: 'bases' }, ['parts.lawful_basis.bases.0.purpose']],
    ['a field it does not have', { approved_by: 'staff:me' }, ['approved_by']],
  ])('of %s is refused field by field', async (_what, over, fields) => {
    const { parts, ...rest } = approvalBody('system', 'ward', iso(-DAY));
    const bases = [{ purpose: 'staff_performance', article_6: '6_1_e', article_9: '9_2_h' }];
    const made = { ...rest, id: 'bad', parts: { ...parts, lawful_basis: { ...parts.lawful_basis, bases } } };
    const sent = 'parts' in over ? made : fields.length > 1 ? { id: 'bad' } : body('bad', over);
    expect(await changesNothing(await world.post(world.ward.tokens.officer, 'approvals', sent))).toEqual(fields);
  });

  it('belongs to nobody at another provider', async () => {
    await createSandbox(world.two.env, 'OTHER');
    const admin = await staffToken(world.two.a.url, 'OTHER', 'platform_admin');
    const hired = { id: 'siro', kind: 'person', name: 'S', employer: 'T', roles: ['siro'] };
    await must(world.post(admin, 'staff-members', hired));
    const other = await staffToken(world.two.a.url, 'OTHER', 'siro');
    expect((await world.get(other, 'approvals/after')).status).toBe(404);
    expect((await world.get<{ items: Row[] }>(other, 'approvals')).body.items).toEqual([]);
    expect((await withdraw('after', other)).status).toBe(404);
    expect((await approve('after', other)).status).toBe(404);
    expect(await world.reads('d0')).toBe(true);
  });
});

describe('another version of the system', () => {
  it('denies until it is approved, and leaves what was agreed to for its review', async () => {
    const { admin, officer } = world.ward.tokens;
    const system = { vendor_id: 'vendor', name: 'System', technologies: ['vision_based_monitoring'] };
    await must(world.post(admin, 'monitoring-systems', { ...system, id: 'system-2', product_version: '2' }));
    await must(world.post(admin, 'devices/d1/monitoring-system', { monitoring_system_id: 'system-2' }));
    expect(await world.reasons('d1')).toEqual(['system_not_approved']);
    expect(await world.reads('d0')).toBe(true);
    await approveSystem(world.two.b.url, { officer, approver: world.tokens.siro }, 'system-2');
    const { decision, context } = await world.read('d1');
    expect(decision).toBe(true);
    const { facts } = await world.ward.decision(String(context['decision_id']));
    expect(facts).toMatchObject({ approval: 'in_date', system_version: 'review_due' });
  });
});
