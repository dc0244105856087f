import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExplanationView } from '../../src/pdp/explain.dto.js';
import { asService } from '../support/database.js';
import { ask, type Answer } from '../support/http.js';
import { createSandbox } from '../support/two-services.js';
import { INFORMATION, lookAt, must, readingOf, TestWard, yesterdayMorning } from '../support/ward.js';
import { iso, ViewingWorld, type Row } from './viewing-world.js';

const DAY = 24 * 3_600_000;

let world: ViewingWorld;
let tokens: ViewingWorld['tokens'];

beforeAll(async () => {
  world = await ViewingWorld.make();
  tokens = world.tokens;
});

afterAll(() => world?.stop());

type Problem = Row & { code: string; faults: { field: string }[] };

const explain = <T = ExplanationView>(token: string, body: object): Promise<Answer<T>> =>
  ask<T>(`${world.two.a.url}/api/v1/decisions/explain`, { token, body });

const explained = (token: string, body: object): Promise<ExplanationView> => must(explain(token, body));

const actsOf = ({ acts }: ExplanationView): string[] => acts.map(({ act }) => act);
const barsOf = ({ nobody_may }: ExplanationView): (string | null)[] => nobody_may.map(({ fact }) => fact);

/** What the log says last, as canonical text was written. */
async function lastEntries(kind: string): Promise<Record<string, unknown>[]> {
  const sql = 'SELECT body FROM log_entry WHERE kind = $1 ORDER BY index DESC LIMIT 20';
  const { rows } = await asService(world.two.env.DATABASE_URL, 'TEST', (client) =>
    client.query<{ body: string }>(sql, [kind]),
  );
  return rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

async function refuses(patient_id: string): Promise<number> {
  const scope = { technology: 'vision_based_monitoring', operation: 'view_live_blurred', purpose: 'alert_response' };
  const asking = { patient_id, ...scope, information: INFORMATION, patient_started: true };
  const occurred_at = iso(yesterdayMorning());
  const { id } = await must<Row>(world.post(tokens.clinician, 'consents', { ...asking, occurred_at }));
  await must(world.post(tokens.clinician, `consents/${id}/refuse`, { words: 'No', occurred_at }));
  return yesterdayMorning();
}

describe('explaining a question', () => {
  it('says what stands, what is missing, and the one act that is needed where nobody asked the patient', async () => {
    const answer = await explained(tokens.clinician, lookAt('d4'));
    expect(answer).toMatchObject({ outcome: 'deny', reasons: ['no_consent'], nobody_may: [] });
    expect(actsOf(answer)).toEqual(['ask_the_patient']);
    expect(answer.acts[0]).toMatchObject({ who: expect.stringContaining('The patient') });
    expect(answer.missing).toContainEqual({
      fact: 'consent',
      value: 'not_sought',
      says: 'The patient was not asked for this.',
      rules: [expect.objectContaining({ id: 'NB-CON-01.opt_in' })],
    });
    expect(answer.stands.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['risk_assessment', 'alert']));
    expect(answer.says).toContain('One act would change that.');
  });

  it('comes out otherwise once the acts are done', async () => {
    const reading = readingOf('d4');
    expect(actsOf(await explained(tokens.clinician, reading))).toEqual(['ask_the_patient']);
    await world.ward.consents('p4', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
    expect(await explained(tokens.clinician, reading)).toMatchObject({
      outcome: 'permit',
      reasons: [],
      missing: [],
      acts: [],
      nobody_may: [],
    });
    expect((await world.ward.evaluate(reading)).body.decision).toBe(true);
  });

  it('names no act where the patient said no, and says from when they may be asked again', async () => {
    const refused_at = await refuses('p5');
    const answer = await explained(tokens.clinician, lookAt('d5', { subject: { id: 'bank' } }));
    expect(answer.reasons).toContain('consent_refused');
    expect(answer.acts).toEqual([]);
    expect(answer.nobody_may).toEqual([
      {
        fact: 'consent',
        value: 'refused',
        says: expect.stringMatching(
          /^The patient, or whoever decides for them, said no\. .* That is not before \d+ \w+ \d{4}/,
        ),
        not_before: iso(refused_at + 7 * DAY),
      },
    ]);
    expect(answer.says).toContain('nobody may change that');
  });

  it('says of a purpose that is never permitted that nobody may change it', async () => {
    const answer = await explained(tokens.officer, lookAt('d0', { context: { purpose: 'staff_convenience' } }));
    expect(answer.reasons).toContain('purpose_prohibited');
    expect(barsOf(answer)).toContain('purpose');
    const never = await explained(tokens.clinician, { ...lookAt('d0'), action: { name: 'train_algorithm' } });
    expect(never).toMatchObject({ outcome: 'deny', acts: [], nobody_may: [{ fact: null }] });
  });

  it('knows what was recorded at another process before it was asked', async () => {
    const { id } = await must<Row>(
      world.post(tokens.nurse, 'patients/p3/start-privacy-window', { kind: 'shower', asked_by: 'patient' }),
    );
    expect(barsOf(await explained(tokens.nurse, lookAt('d3', { subject: { id: 'charge' } })))).toEqual([
      'privacy_window',
    ]);
    await must(world.post(tokens.nurse, `privacy-windows/${id}/end`));
    expect((await explained(tokens.nurse, lookAt('d3', { subject: { id: 'charge' } }))).outcome).toBe('permit');
  });
});

describe('an explanation mints and uses up nothing', () => {
  it('leaves the alert to be looked on once, and then says that it was', async () => {
    const look = lookAt('d0');
    for (let i = 0; i < 3; i++) expect((await explained(tokens.clinician, look)).outcome).toBe('permit');
    expect((await world.ward.evaluate(look)).body.decision).toBe(true);
    const after = await explained(tokens.clinician, look);
    expect(after).toMatchObject({ outcome: 'deny', reasons: ['no_active_alert'], acts: [] });
    expect(barsOf(after)).toEqual(['alert']);
  });

  it('fixes no alert by having seen it: its first sighting is the vendor’s', async () => {
    const look = lookAt('d0') as { context: { alert: { id: string } } };
    await explained(tokens.clinician, { ...look, resource: { type: 'device', id: 'd1' } });
    expect((await world.ward.evaluate(look)).body.decision).toBe(true);
  });

  it('keeps no request id, and takes none', async () => {
    const body = lookAt('d0', { context: { request_id: 'mine' } });
    expect(await explain<Problem>(tokens.clinician, body)).toMatchObject({
      status: 422,
      body: { faults: [{ field: 'context.request_id' }] },
    });
  });

  it('is in the log once, as an explanation and no decision, with who asked and what it came to', async () => {
    const before = await lastEntries('decision');
    const answer = await explained(tokens.officer, readingOf('d4'));
    const [entry] = await lastEntries('explanation');
    expect(answer.explanation_id).toBe(`TEST/${String(entry?.['index'])}`);
    expect(entry).toMatchObject({
      by: 'staff:officer',
      kind: 'explanation',
      question: { operation: 'read_vital_signs', resource_id: 'd4', request_id: null },
      verdict: { outcome: answer.outcome },
    });
    expect(await lastEntries('decision')).toEqual(before);
    expect(
      (await ask(`${world.two.a.url}/api/v1/decisions/${answer.explanation_id}`, { token: tokens.officer })).status,
    ).toBe(404);
  });
});

describe('who may have what explained', () => {
  const unsaid = { outcome: 'deny', reasons: ['not_agreed'] };

  it('tells those outside the treating team the same of a patient who refused and of one nobody asked', async () => {
    const told = async (device: string): Promise<object> => {
      const { reasons, missing, acts, nobody_may, stands, says } = await explained(tokens.officer, lookAt(device));
      return { reasons, missing, acts, nobody_may, stands, says };
    };
    expect(await explained(tokens.officer, lookAt('d5'))).toMatchObject(unsaid);
    expect(await told('d5')).toEqual(await told('d4'));
    expect(actsOf(await explained(tokens.guardian, lookAt('d5')))).toEqual(['ask_the_treating_team']);
    expect(await explained(tokens.clinician, lookAt('d5'))).toMatchObject({ reasons: ['consent_refused'] });
  });

  it('tells only the nurse in charge and those who answer for it why a colleague may not look', async () => {
    await must(world.post(tokens.second, 'viewer-conflicts', { patient_id: 'p2', staff_id: 'nurse' }));
    const look = lookAt('d2');
    const offShift = lookAt('d1', { subject: { id: 'clinician' } });
    for (const token of [tokens.clinician, tokens.second]) {
      const answer = await explained(token, look);
      expect(answer.reasons).toEqual(['viewer_may_not_look']);
      expect(actsOf(answer)).toEqual(['another_viewer']);
      expect(JSON.stringify(answer)).not.toMatch(/accused|conflict/);
    }
    expect((await explained(tokens.charge, look)).reasons).toEqual(['viewer_conflict']);
    expect((await explained(tokens.officer, look)).reasons).toEqual(['viewer_conflict']);
    // Nothing tells the accusation from a colleague who is only off shift and untrained.
    const { reasons, missing } = await explained(tokens.second, offShift);
    const accused = await explained(tokens.second, look);
    expect({ reasons, missing }).toEqual({ reasons: accused.reasons, missing: accused.missing });
  });

  it('explains nobody’s own look to them, whatever it comes to', async () => {
    const own = [
      await explain<Problem>(tokens.nurse, lookAt('d2')),
      await explain<Problem>(tokens.nurse, lookAt('d1')),
      await explain<Problem>(tokens.charge, lookAt('d1', { subject: { id: 'charge' } })),
    ];
    expect(own.map(({ status, body }) => `${status} ${body.code}`)).toEqual(Array(3).fill('403 own_look'));
    expect({ ...own[0]?.body, instance: '' }).toEqual({ ...own[1]?.body, instance: '' });
  });

  it('is for the wards a clinician is assigned to, and reads as unknown beyond them', async () => {
    const elsewhere = await explain<Problem>(tokens.bank, lookAt('d0'));
    expect(elsewhere).toMatchObject({
      status: 422,
      body: { code: 'unknown_reference', faults: [{ field: 'resource.id' }] },
    });
    const unknown = await explain<Problem>(tokens.clinician, lookAt('d99'));
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unknown_reference' } });
  });

  it('is for no vendor, administrator or nobody', async () => {
    const statuses = [];
    for (const token of [tokens.vendor, tokens.admin, 'nonsense'])
      statuses.push((await explain(token, lookAt('d0'))).status);
    expect(statuses).toEqual([403, 403, 401]);
  });

  it('knows no device of another provider', async () => {
    await createSandbox(world.two.env, 'TWO');
    const two = await TestWard.build(world.two.a.url, 'TWO', 1);
    expect((await explain<Problem>(two.tokens.clinician, lookAt('d4'))).body.code).toBe('unknown_reference');
    expect((await explain(two.tokens.clinician, lookAt('d0'))).status).toBe(200);
  });
});

describe('what is wrong with a question to explain', () => {
  it('is told all at once, and nothing is logged', async () => {
    const before = await lastEntries('explanation');
    const wrong = {
      subject: { type: 'robot', id: '' },
      action: { name: 'dance', properties: { seconds: 'long' } },
      resource: { type: 'room', id: 'd 0' },
      context: { purpose: 'fun', alert: { id: 'a' }, screen_id: 7 },
      client_id: 'mine',
    };
    const { status, body } = await explain<Problem>(tokens.clinician, wrong);
    expect(status).toBe(422);
    expect(body.faults.map(({ field }) => field).sort()).toEqual([
      'action.name',
      'action.properties.seconds',
      'client_id',
      'context.alert.raised_at',
      'context.purpose',
      'context.screen_id',
      'resource.id',
      'resource.type',
      'subject.id',
      'subject.type',
    ]);
    expect((await explain<Problem>(tokens.clinician, {})).body.faults.map(({ field }) => field)).toEqual([
      'subject',
      'action',
      'resource',
    ]);
    expect(await lastEntries('explanation')).toEqual(before);
  });
});
