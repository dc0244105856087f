import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../support/ward.js';
import { lastsUntil, makeEpisodesWorld, seclusionLook, type EpisodesWorld } from './episodes-world.js';

let world: EpisodesWorld;

beforeAll(async () => {
  world = await makeEpisodesWorld();
});
afterAll(() => world?.stop());

const review = (episode_id: string, kind: string, more: object = {}): object => ({
  episode_id,
  kind,
  outcome: 'Calm, drank water.',
  staff_present: true,
  ...more,
});
const nurse = (): string => world.ward.tokens.nurse;
const clinician = (): string => world.ward.tokens.clinician;

describe('a look at somebody in seclusion', () => {
  it('needs an open episode of theirs in that very room, whatever they agreed to elsewhere', async () => {
    await world.bring(0);
    expect(await world.answered('s0')).toBe('not_all_covered');
    const id = await world.seclude(0, 20);
    expect(await world.answered('s0')).toBe('permit on restrictive_episode');
    expect(await world.answered('s0', { operation: 'view_live_blurred' })).toBe('permit on restrictive_episode');
    for (const operation of ['read_vital_signs', 'location_alert', 'record', 'retain', 'playback'])
      expect(await world.answered('s0', { operation })).toContain('purpose_unsupported');
    await must(world.post(nurse(), `restrictive-episodes/${id}/end`));
    expect(await world.answered('s0')).toBe('not_all_covered');
  });

  it('is denied once a review is past its grace, and permitted once it was held', async () => {
    await world.bring(1);
    const id = await world.seclude(1, 100, { psychiatrist_id: undefined });
    expect(await world.answered('s1')).toBe('episode_review_overdue');
    await must(world.post(clinician(), 'episode-reviews', review(id, 'medical')));
    expect(await world.answered('s1')).toBe('permit on restrictive_episode');
  });

  it('is denied in the grace of a review once staff are said not to be there', async () => {
    await world.bring(2);
    const id = await world.seclude(2, 70, { psychiatrist_id: undefined });
    expect(await world.answered('s2')).toBe('permit on restrictive_episode');
    await must(world.post(nurse(), 'episode-reviews', review(id, 'record', { staff_present: false })));
    expect(await world.answered('s2')).toBe('episode_review_overdue');
  });

  it('lasts no longer than the grace of the review that is due first', async () => {
    await world.bring(4);
    await world.seclude(4, 89.5, { psychiatrist_id: undefined });
    const { body } = await world.ward.evaluate(seclusionLook('s4'));
    expect(body.decision).toBe(true);
    expect(lastsUntil(body.context)).toBeLessThanOrEqual(30_000);
  });

  it('is denied with anybody else in the room, but for staff, and is so after the service was started anew', async () => {
    await world.bring(5);
    await world.seclude(5, 5);
    const visit = async (kind: string, more: object = {}): Promise<string> => {
      const { id: presence } = await must(world.post(nurse(), 'room-presences', { room_id: 's5', kind, ...more }));
      const answer = await world.answered('s5');
      await must(world.post(nurse(), `room-presences/${presence}/end`));
      return answer;
    };
    expect(await visit('staff')).toBe('permit on restrictive_episode');
    expect(await visit('patients_visitor')).toBe('not_all_covered');
    expect(await visit('other_patient', { patient_id: 'p6' })).toBe('not_all_covered');
    expect(await world.answered('s5')).toBe('permit on restrictive_episode');
    await must(world.post(nurse(), 'room-presences', { room_id: 's5', kind: 'staff' }));
    await world.restart();
    expect(await world.answered('s5')).toBe('permit on restrictive_episode');
    expect(await world.answered('s1')).toBe('permit on restrictive_episode');
    expect(await world.answered('s2')).toBe('episode_review_overdue');
  });

  it('is denied while they are with their solicitor, and by whom they accused', async () => {
    const window = await must(world.post(nurse(), 'patients/p5/start-privacy-window', { kind: 'legal' }));
    expect(await world.answered('s5')).toBe('privacy_window');
    await must(world.post(nurse(), `privacy-windows/${window.id}/end`));
    await must(world.post(clinician(), 'viewer-conflicts', { patient_id: 'p5', staff_id: 'nurse' }));
    expect(await world.answered('s5')).toBe('viewer_conflict');
  });
});

describe('at another process', () => {
  it('no look is permitted once an end, or that they left the room, was acknowledged at the first', async () => {
    const other = await world.another();
    const asked = async (): Promise<boolean> =>
      (await world.ward.evaluate(seclusionLook('s7'), other.url)).body.decision;
    try {
      await world.bring(7);
      for (const change of ['end', 'moves']) {
        const texts = { reason: 'Blows.', way_out: 'Calm.', staff_present: true };
        const body = { patient_id: 'p7', kind: 'seclusion', room_id: 's7', ...texts };
        const { id } = await must(world.post(nurse(), 'restrictive-episodes', body));
        expect(await asked()).toBe(true);
        if (change === 'end') await must(world.post(nurse(), `restrictive-episodes/${id}/end`));
        if (change === 'moves') await must(world.post(nurse(), 'room-stays', { admission_id: 'a7', room_id: 'r7' }));
        expect(await asked()).toBe(false);
      }
    } finally {
      await other.stop();
    }
  });
});
