import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffToken } from '../../src/identity/token.client.js';
import { createSandbox } from '../support/two-services.js';
import { lookAt, must } from '../support/ward.js';
import { makeIncidentsWorld, OPENING, playback, worn, type IncidentsWorld, type Row } from './incidents-world.js';

const UNSUPPORTED = 'purpose_unsupported | purpose_unsupported';

let world: IncidentsWorld;
let nurse: string;

beforeAll(async () => {
  world = await makeIncidentsWorld();
  nurse = world.ward.tokens.nurse;
});
afterAll(() => world?.stop());

const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();
const fieldsOf = async (answer: Promise<{ body: { faults: { field: string }[] } }>): Promise<string[]> =>
  (await answer).body.faults.map(({ field }) => field).sort();

describe('a review of communal footage', () => {
  it('rests on an open incident of the ward, at every process, until it is closed', async () => {
    const id = await world.opened();
    expect(await world.told(playback())).toBe(UNSUPPORTED);
    expect(await world.told(playback({ id }))).toBe('permit communal_approval');
    const closed = await must(world.post(nurse, `incidents/${id}/close`));
    expect(closed).toMatchObject({ version: 2, closed_by: 'staff:nurse' });
    for (const { url } of [world.two.a, world.two.b]) expect(await world.told(playback({ id }), url)).toBe(UNSUPPORTED);
    expect(await world.post(nurse, `incidents/${id}/close`, { occurred_at: ago(60_000) })).toMatchObject({
      status: 200,
      body: closed,
    });
    const versions = await world.get<unknown[]>(nurse, `incidents/${id}/versions`);
    expect(versions.body).toHaveLength(2);
  });

  it('is told the same of an incident nobody recorded, of a closed one and of another ward’s', async () => {
    const closed = await world.opened();
    await must(world.post(nurse, `incidents/${closed}/close`));
    const elsewhere = { ward_id: 'other-ward', room_id: 'other-room' };
    const other = await must(world.post(world.tokens.elsewhere, 'incidents', { ...OPENING, ...elsewhere }));
    const context = async (incident: unknown): Promise<unknown> => {
      const { body } = await world.ward.evaluate(playback(incident as object), world.two.a.url);
      const { decision_id, decided_at, ...rest } = body.context;
      return [body.decision, typeof decision_id, typeof decided_at, JSON.stringify(rest)];
    };
    const told = await Promise.all(
      [{ id: 'nothing' }, { id: closed }, { id: other.id }, { id: 7 }, 'incident', { announced_at: ago(0) }].map(
        context,
      ),
    );
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toEqual([false, 'string', 'string', expect.stringContaining('purpose_unsupported')]);
  });

  it('is not for who is off the ward’s screens, nor for another purpose', async () => {
    const id = await world.opened();
    expect(await world.told(playback({ id }, { screen_id: 'television' }))).toBe(
      'screen_not_approved | screen_not_approved',
    );
    expect(await world.told(playback({ id }, { purpose: 'staff_performance' }))).toBe(
      'purpose_prohibited | purpose_prohibited',
    );
    expect(await world.told(playback({ id }, { purpose: 'complaint_investigation' }))).toBe(UNSUPPORTED);
  });

  it('lasts no longer than its record is recent, though nobody closed it', async () => {
    const id = await world.opened({ occurred_at: ago(30 * 86_400_000) });
    expect(await world.told(playback({ id }))).toBe(UNSUPPORTED);
  });

  it('with a request id stands for one incident', async () => {
    const [one, other] = [await world.opened(), await world.opened()];
    const again = { request_id: 'review-1' };
    expect(await world.told(playback({ id: one }, again))).toBe('permit communal_approval');
    expect(await world.told(playback({ id: one, announced_at: ago(5) }, again))).toBe('permit communal_approval');
    expect(await world.told(playback({ id: other }, again))).toBe('request_id_reused | request_id_reused');
  });
});

describe('a live look into the day room', () => {
  const live = (context: object): object => lookAt('day-cam', { context });

  it('happens on an alert, while an incident is open, and not without', async () => {
    const id = await world.opened();
    expect(await world.told(live({}))).toBe(UNSUPPORTED);
    expect(await world.told(live({ incident: { id } }))).toBe('permit communal_approval');
    expect(await world.told(live({ incident: { id }, alert: null }))).toBe('no_active_alert | no_active_alert');
    await must(world.post(nurse, `incidents/${id}/close`));
    expect(await world.told(live({ incident: { id } }))).toBe(UNSUPPORTED);
  });
});

describe('a body-worn camera', () => {
  it('records once everybody in view was told, whatever the vendor says of it, and stops with the incident', async () => {
    const id = await world.opened();
    expect(await world.told(worn({ id, announced_at: ago(0) }))).toBe('incident_unannounced | no reason');
    const announced = await must(world.post(nurse, `incidents/${id}/announce`));
    expect(announced).toMatchObject({ announced_by: 'staff:nurse', version: 2 });
    expect(await world.told(worn({ id }))).toBe('permit announced_incident');
    expect((await world.post(nurse, `incidents/${id}/announce`)).body).toEqual(announced);
    await must(world.post(nurse, `incidents/${id}/close`));
    expect(await world.told(worn({ id }))).toBe(UNSUPPORTED);
    expect(await world.told(worn())).toBe(UNSUPPORTED);
  });

  it('is not in a bedroom unless somebody is attacked there, and the vendor is not told that it is one', async () => {
    const inBedroom = { room_id: 'r0' };
    const calm = await world.opened(inBedroom);
    const violent = await world.opened({ ...inBedroom, immediate_violence: true });
    for (const id of [calm, violent]) await must(world.post(nurse, `incidents/${id}/announce`));
    expect(await world.told(worn({ id: calm }))).toBe('place_prohibited | no reason');
    expect(await world.told(worn({ id: violent }))).toBe('permit announced_incident');
    // The patient of that room is with their advocate: nobody records there.
    const window = await must(world.post(nurse, 'patients/p0/start-privacy-window', { kind: 'advocate' }));
    expect(await world.told(worn({ id: violent }))).toBe('privacy_window | no reason');
    await must(world.post(nurse, `privacy-windows/${window.id}/end`));
    expect(await world.told(worn({ id: violent }))).toBe('permit announced_incident');
  });
});

describe('an incident', () => {
  it('names what is wrong with it, all at once, and then is none', async () => {
    const refused = (body: object): Promise<string[]> => fieldsOf(world.post(nurse, 'incidents', body));
    const words = { ward_id: '', kind: 'riot', summary: ' ', immediate_violence: 'yes', place: 'carried' };
    expect(await refused(words)).toEqual(['immediate_violence', 'kind', 'place', 'summary', 'ward_id']);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const wrong = { ...OPENING, id: 'never', ward_id: 'nowhere', room_id: 'no-room', occurred_at: later };
    expect(await refused(wrong)).toEqual(['occurred_at', 'room_id', 'ward_id']);
    expect(await refused({ ...OPENING, id: 'never', room_id: 'other-room', place: 'bedroom' })).toEqual([
      'place',
      'room_id',
    ]);
    expect(await refused({ ...OPENING, id: 'never', room_id: undefined })).toEqual(['place']);
    expect(await world.get(nurse, 'incidents/never')).toMatchObject({ status: 404 });
  });

  it('is not announced before it was opened, nor once it is closed', async () => {
    const id = await world.opened();
    const announce = (body: object = {}) => world.post(nurse, `incidents/${id}/announce`, body);
    expect(await announce({ occurred_at: ago(60_000) })).toMatchObject({
      status: 422,
      body: { code: 'before_opened' },
    });
    await must(world.post(nurse, `incidents/${id}/close`));
    expect(await announce()).toMatchObject({ status: 409, body: { code: 'incident_closed' } });
  });

  it('says whether the police wore a camera, also once it is closed', async () => {
    const id = await world.opened({ occurred_at: ago(60_000) });
    await must(world.post(nurse, `incidents/${id}/close`));
    const came = { police_attended_at: ago(30_000), police_camera_worn: true, police_camera_on: false };
    const record = (body: object) => world.post(nurse, `incidents/${id}/police-attendance`, body);
    expect(await record(came)).toMatchObject({ status: 422, body: { code: 'invalid_attendance' } });
    expect(await fieldsOf(record({}))).toEqual(['police_attended_at', 'police_camera_on', 'police_camera_worn']);
    const { body } = await record({ ...came, police_camera_why_not: 'Its battery was empty.' });
    expect(body).toMatchObject({ ...came, police_camera_why_not: 'Its battery was empty.' });
    const kept = new Date(came.police_attended_at);
    kept.setUTCFullYear(kept.getUTCFullYear() + 3);
    expect(body['use_of_force_kept_until']).toBe(kept.toISOString());
  });

  it('is its ward’s: to staff of another there is none, and those who oversee may close it', async () => {
    const id = await world.opened();
    const { elsewhere, guardian } = world.tokens;
    expect(await world.get(elsewhere, `incidents/${id}`)).toMatchObject({ status: 404 });
    expect((await world.get<{ items: Row[] }>(elsewhere, 'incidents?limit=200')).body.items).not.toContainEqual(
      expect.objectContaining({ ward_id: 'ward' }),
    );
    for (const act of ['announce', 'close'])
      expect(await world.post(elsewhere, `incidents/${id}/${act}`)).toMatchObject({ status: 404 });
    expect(await world.post(elsewhere, 'incidents', OPENING)).toMatchObject({
      status: 422,
      body: { code: 'unknown_reference', faults: [{ field: 'ward_id' }] },
    });
    expect(await world.get(world.ward.tokens.admin, `incidents/${id}`)).toMatchObject({ status: 403 });
    expect(await world.post(world.ward.tokens.vendor, `incidents/${id}/close`)).toMatchObject({ status: 403 });
    expect(await world.post(guardian, `incidents/${id}/announce`)).toMatchObject({ status: 403 });
    expect(await world.told(playback({ id }))).toBe('permit communal_approval');
    expect(await world.post(guardian, `incidents/${id}/close`)).toMatchObject({ status: 200 });
    expect(await world.told(playback({ id }))).toBe(UNSUPPORTED);
  });

  it('closed by many at once is closed once, and all are answered with the first', async () => {
    const id = await world.opened();
    const closers = [nurse, world.ward.tokens.officer, world.ward.tokens.clinician, nurse];
    const answers = await Promise.all(closers.map((token) => world.post(token, `incidents/${id}/close`)));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: answers[0]?.body });
  });
});

describe('a case', () => {
  const OPENED = { purpose: 'complaint_investigation', reference: 'C-7', ward_id: 'ward', owner_id: 'officer' };
  const complaint = (id?: string, name = 'playback'): object => ({
    ...playback(undefined, {
      purpose: 'complaint_investigation',
      supported_custom_obligations: ['delete_after'],
      ...(id && { case: { id } }),
    }),
    action: { name },
  });

  it('bears out its own purpose on its own ward until it is closed, and is named to do so', async () => {
    const { guardian } = world.tokens;
    const { id } = await must(world.post(guardian, 'case-records', { ...OPENED, patient_id: 'p0' }));
    expect(await world.told(complaint())).toBe(UNSUPPORTED);
    expect(await world.told(complaint(id))).toBe('permit communal_approval');
    expect(await world.told(complaint(id, 'retain'))).toBe('permit communal_approval');
    expect(await world.told(complaint(id, 'record'))).toBe(UNSUPPORTED);
    const safeguarding = playback(undefined, { purpose: 'safeguarding_investigation', case: { id } });
    expect(await world.told(safeguarding)).toBe(UNSUPPORTED);
    const closed = await must(world.post(world.ward.tokens.officer, `case-records/${id}/close`));
    expect(await world.told(complaint(id))).toBe(UNSUPPORTED);
    expect((await world.post(guardian, `case-records/${id}/close`)).body).toEqual(closed);
  });

  it('of another ward bears out nothing here', async () => {
    const { id } = await must(world.post(world.tokens.guardian, 'case-records', { ...OPENED, ward_id: 'other-ward' }));
    expect(await world.told(complaint(id))).toBe(UNSUPPORTED);
  });

  it('is nothing the ward may read, open or close, since it may be about them', async () => {
    const { id } = await must(world.post(world.tokens.guardian, 'case-records', OPENED));
    for (const token of [nurse, world.ward.tokens.clinician, world.ward.tokens.admin]) {
      expect(await world.get(token, `case-records/${id}`)).toMatchObject({ status: 403 });
      expect(await world.post(token, 'case-records', OPENED)).toMatchObject({ status: 403 });
      expect(await world.post(token, `case-records/${id}/close`)).toMatchObject({ status: 403 });
    }
    expect(await world.told(complaint(id))).toBe('permit communal_approval');
  });

  it('names what is wrong with it, all at once', async () => {
    const wrong = { ...OPENED, id: 'never', ward_id: 'nowhere', patient_id: 'nobody', owner_id: 'nobody' };
    const refused = (body: object): Promise<string[]> =>
      fieldsOf(world.post(world.tokens.guardian, 'case-records', body));
    expect(await refused(wrong)).toEqual(['owner_id', 'patient_id', 'ward_id']);
    expect(await refused({ purpose: 'curiosity' })).toEqual(['owner_id', 'purpose', 'reference', 'ward_id']);
    expect(await world.get(world.tokens.guardian, 'case-records/never')).toMatchObject({ status: 404 });
  });
});

describe('another provider', () => {
  it('sees no incident and no case of this one, and closes none', async () => {
    const incident = await world.opened();
    const owned = { purpose: 'subject_access', reference: 'S-1', ward_id: 'ward', owner_id: 'officer' };
    const { id } = await must(world.post(world.tokens.guardian, 'case-records', owned));
    await createSandbox(world.two.env, 'OTHER');
    const admin = await staffToken(world.two.b.url, 'OTHER', 'platform_admin');
    const officer = { id: 'officer', kind: 'person', name: 'o', employer: 'O', roles: ['ig_officer'] };
    await must(world.post(admin, 'staff-members', officer));
    const other = await staffToken(world.two.b.url, 'OTHER', 'officer');
    for (const path of [`incidents/${incident}`, `case-records/${id}`]) {
      expect(await world.get(other, path)).toMatchObject({ status: 404 });
      expect(await world.post(other, `${path}/close`)).toMatchObject({ status: 404 });
    }
    expect(await world.post(other, 'case-records', owned)).toMatchObject({ status: 422 });
    expect(await world.told(playback({ id: incident }))).toBe('permit communal_approval');
  });
});

describe('a quiet room', () => {
  it('is kept private for good, at once, and an incident in it lifts nothing', async () => {
    const id = await world.opened();
    expect(await world.told(playback({ id }))).toBe('permit communal_approval');
    expect(await world.post(nurse, 'rooms/day-room/keep-conversation-private')).toMatchObject({ status: 403 });
    const { admin } = world.ward.tokens;
    const kept = await must(world.post(admin, 'rooms/day-room/keep-conversation-private'));
    expect(kept).toMatchObject({ private_conversation: true, version: 2 });
    expect(await world.told(playback({ id }))).toBe('place_prohibited | no reason');
    expect((await world.post(admin, 'rooms/day-room/keep-conversation-private')).body).toEqual(kept);
    const quiet = { id: 'quiet', ward_id: 'ward', name: 'Quiet', place: 'communal', private_conversation: true };
    expect(await must(world.post(admin, 'rooms', quiet))).toMatchObject({ private_conversation: true });
  });
});
