import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { ask, type Answer } from '../support/http.js';
import { observe } from '../support/observed.js';
import { startService } from '../support/service.js';
import { lookAt, must, readingOf, yesterdayMorning } from '../support/ward.js';
import { iso, ViewingWorld, type Page, type Row } from './viewing-world.js';

let world: ViewingWorld;
let tokens: ViewingWorld['tokens'];

beforeAll(async () => {
  world = await ViewingWorld.make();
  tokens = world.tokens;
  await world.ward.consents('p0', 'read_vital_signs', 'vital_signs_observation', yesterdayMorning());
});

afterAll(() => world?.stop());

const post: ViewingWorld['post'] = (token, path, body) => world.post(token, path, body);
const get: ViewingWorld['get'] = (token, path) => world.get(token, path);
const looks: ViewingWorld['looks'] = (device, id) => world.looks(device, id);
const accuse = (patient_id: string, staff_id: string, token = tokens.second): Promise<Answer<Row>> =>
  post(token, 'viewer-conflicts', { patient_id, staff_id });
const conflictsOf = async (patient: string, token = tokens.guardian): Promise<Row[]> =>
  (await must(get<Page>(token, `patients/${patient}/viewer-conflicts`))).items;

describe('an accusation', () => {
  it('denies the accused from the next question on, and nobody else, and nothing a device does by itself', async () => {
    expect(await looks('d0')).toBe('permit');
    expect(await accuse('p0', 'nurse')).toMatchObject({
      status: 201,
      body: { patient_id: 'p0', staff_id: 'nurse', state: 'standing', id: expect.any(String) },
    });
    expect(await looks('d0')).toBe('viewer_conflict');
    expect(await looks('d0', 'charge')).toBe('permit');
    expect(await looks('d1')).toBe('permit');
    expect((await world.ward.evaluate(readingOf('d0'))).body.decision).toBe(true);
  });

  it('is one, however often and by how many at once it is raised, and never refused', async () => {
    const raisers = [tokens.second, tokens.clinician, tokens.nurse, tokens.bank, tokens.guardian];
    const answers = await Promise.all([...raisers, ...raisers].map((token) => accuse('p1', 'clinician', token)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const raised = await conflictsOf('p1');
    expect(raised).toMatchObject([{ staff_id: 'clinician', state: 'standing', version: 1 }]);
    const [by] = raised;
    // The clinician is accused, and nurses may not read it: to them it is the same answer every time.
    expect(answers.map(({ body }) => body.id)).toEqual(
      answers.map((_one, i) => ([0, 4].includes(i % raisers.length) ? by?.id : null)),
    );
  });

  it('is refused by whom it is no business of, and for what does not exist, every fault at once; nothing is changed', async () => {
    expect((await accuse('p2', 'nurse', tokens.officer)).status).toBe(403);
    expect((await accuse('p2', 'nurse', tokens.admin)).status).toBe(403);
    const body = { patient_id: 'nobody', staff_id: 'no-one', occurred_at: iso(Date.now() + 3_600_000) };
    expect(await post(tokens.nurse, 'viewer-conflicts', body)).toMatchObject({
      status: 422,
      body: {
        code: 'unknown_reference',
        faults: [{ field: 'patient_id' }, { field: 'staff_id' }, { field: 'occurred_at' }],
      },
    });
    expect(await post(tokens.nurse, 'viewer-conflicts', { patient_id: 7, id: 'mine', met: true })).toMatchObject({
      status: 422,
      body: { code: 'invalid_request', faults: expect.arrayContaining([expect.objectContaining({ field: 'id' })]) },
    });
    expect(await conflictsOf('p2')).toEqual([]);
  });

  it('is resolved by a Caldicott Guardian alone, once; then the look is as it was, and it can be raised anew', async () => {
    const [{ id = '' } = {}] = await conflictsOf('p0');
    for (const token of [tokens.clinician, tokens.second, tokens.charge])
      expect((await post(token, `viewer-conflicts/${id}/resolve`)).status).toBe(403);
    expect(
      await post(tokens.guardian, `viewer-conflicts/${id}/resolve`, { occurred_at: iso(yesterdayMorning()) }),
    ).toMatchObject({ status: 422, body: { code: 'before_raised', faults: [{ field: 'occurred_at' }] } });
    expect(await looks('d0')).toBe('viewer_conflict');
    const first = await post(tokens.guardian, `viewer-conflicts/${id}/resolve`);
    expect(first).toMatchObject({
      status: 200,
      body: { state: 'resolved', resolved_by: 'staff:guardian', version: 2 },
    });
    expect((await post(tokens.guardian2, `viewer-conflicts/${id}/resolve`)).body).toEqual(first.body);
    expect(await looks('d0')).toBe('permit');
    const again = await accuse('p0', 'nurse');
    expect(again.body.id).not.toBe(id);
    expect(await looks('d0')).toBe('viewer_conflict');
  });

  it('holds in the next admission', async () => {
    const { clinician } = tokens;
    const write = (path: string, body: object = {}): Promise<Row> => must(post(clinician, path, body));
    await write('admissions/a0/discharge');
    await write('admissions', { id: 'a0b', patient_id: 'p0', ward_id: 'ward', mha_status: 'informal' });
    await write('room-stays', { admission_id: 'a0b', room_id: 'r0' });
    await must(post(tokens.nurse, 'rooms/r0/occupancy', { state: 'occupied' }));
    const parts = ['formulation', 'need', 'alternatives_tried', 'protective_factors', 'blind_spots'];
    const words = [...parts, 'harm_of_watching', 'harm_of_not_watching'];
    const texts = Object.fromEntries(words.map((part) => [part, 'Written about this one patient, and nobody else.']));
    const { id } = await write('risk-assessments', { patient_id: 'p0', ...texts });
    await write(`risk-assessments/${id}/sign`);
    await world.ward.consents('p0', 'view_live_blurred', 'alert_response');
    await observe(world.ward.url, world.ward.tokens, ['p0']);
    expect(await looks('d0', 'charge')).toBe('permit');
    expect(await looks('d0')).toBe('viewer_conflict');
  });
});

describe('whoever is accused', () => {
  it('can neither read, list nor resolve it, nor tell whether it is there from what they are told', async () => {
    for (const staff of ['charge', 'guardian']) {
      const token = tokens[staff as 'charge' | 'guardian'];
      const told = [await accuse('p3', staff, token), await accuse('p3', staff, tokens.second)];
      told.push(await accuse('p3', staff, token));
      expect(told.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(told[2]?.body).toEqual(told[0]?.body);
      const id = told[1]?.body.id ?? '';
      expect((await get(tokens.guardian2, `viewer-conflicts/${id}`)).body).toMatchObject({ staff_id: staff });
      const same = async (path: string): Promise<void> => {
        const [there, absent] = [await get(token, path), await get(token, path.replace(id, 'absent'))];
        expect(there.status).toBe(404);
        const bytes = (body: unknown): string =>
          JSON.stringify(body)
            .replaceAll(id, 'absent')
            .replace(/"(request_id|instance)":"[^"]*"/g, '');
        expect(bytes(there.body)).toBe(bytes(absent.body));
      };
      await same(`viewer-conflicts/${id}`);
      await same(`viewer-conflicts/${id}/versions`);
      const listed = (await must(get<Page>(token, 'viewer-conflicts'))).items;
      expect(listed.length).toBeGreaterThan(0);
      expect(listed.filter(({ staff_id }) => staff_id === staff)).toEqual([]);
      expect((await conflictsOf('p3', token)).filter(({ staff_id }) => staff_id === staff)).toEqual([]);
      const few = await must(get<Page & { next: string | null }>(token, 'viewer-conflicts?limit=200'));
      expect(few.next).toBeNull();
    }
    const [own] = (await conflictsOf('p3', tokens.guardian2)).filter(({ staff_id }) => staff_id === 'guardian');
    expect((await post(tokens.guardian, `viewer-conflicts/${own?.id}/resolve`)).status).toBe(404);
    expect((await post(tokens.guardian2, `viewer-conflicts/${own?.id}/resolve`)).status).toBe(200);
  });

  it('is found by others’ searches where a look would be permitted, and by their own nowhere', async () => {
    const found = async (device: string, token: string): Promise<(string | undefined)[]> => {
      const look = lookAt(device) as { action: object; resource: object; context: object };
      const body = { ...look, subject: { type: 'staff' } };
      const answer = await ask<{ results: { id?: string }[] }>(`${world.two.a.url}/access/v1/search/subject`, {
        token,
        body,
      });
      return answer.body.results.map(({ id }) => id);
    };
    const { officer, nurse } = tokens;
    expect(await found('d2', officer)).toEqual(['charge', 'nurse']);
    expect(await found('d0', officer)).toEqual(['charge']);
    expect(await found('d2', nurse)).toEqual(['charge']);
    expect(await found('d0', nurse)).toEqual(['charge']);
  });

  it('reads no decision on a look of their own, whatever it says', async () => {
    const roles = ['nurse', 'ig_officer'];
    await must(post(tokens.admin, 'staff-members', { id: 'both', kind: 'person', name: 'b', employer: 'T', roles }));
    const token = await staffToken(world.two.a.url, 'TEST', 'both');
    const { body } = await world.ward.evaluate(lookAt('d2', { subject: { id: 'both' } }));
    const id = body.context.decision_id ?? '';
    expect((await world.ward.decision(id)).verdict.reasons).toContain('viewer_not_on_shift');
    expect((await get(token, `decisions/${id}`)).status).toBe(404);
    expect((await must(get<Page>(token, 'decisions?staff=both'))).items).toEqual([]);
    expect((await must(get<Page>(tokens.officer, 'decisions?staff=both'))).items).toHaveLength(1);
    expect((await must(get<Page>(token, 'decisions?staff=nurse'))).items.length).toBeGreaterThan(0);
  });
});

describe('8. A vendor learns that, not why', () => {
  it('an accusation and a preference read as any other refusal', async () => {
    await must(post(tokens.nurse, 'viewer-preferences', { patient_id: 'p1', words: 'Nobody new.' }));
    const told = new Set<string>();
    for (const question of [lookAt('d0'), lookAt('d1'), lookAt('d5')]) {
      const { body } = await world.ward.evaluate(question);
      const { decision_id: _id, decided_at: _at, ...rest } = body.context;
      told.add(JSON.stringify({ decision: body.decision, ...rest }));
    }
    expect([...told]).toHaveLength(1);
    expect([...told][0]).toContain('"decision":false');
  });

  it('and both are known again after a restart', async () => {
    await world.two.a.stop();
    world.two.a = await startService(world.two.env);
    world.ward.url = world.two.a.url;
    expect(await looks('d0')).toBe('viewer_conflict');
    expect(await looks('d1')).toBe('viewer_preference_not_met');
    expect(await looks('d2')).toBe('permit');
  });
});
