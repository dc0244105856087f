/** Somebody in seclusion and what is held of it, by the name of its schema. Nobody of it exists. */

const WRITTEN = { provider_id: 'DEMO', version: 1, recorded_at: '2026-11-22T03:14:33.889Z' };
const OF_PIPIT = { patient_id: 'patient-larch-s1', room_id: 'larch-s1', kind: 'seclusion' };
const EPISODE_ID = 'patient-larch-s1-seclusion';
const STARTED = '2026-11-22T01:30:00.000Z';

export const EPISODES = {
  RestrictiveEpisode: {
    ...WRITTEN,
    ...OF_PIPIT,
    version: 2,
    id: EPISODE_ID,
    occurred_at: '2026-11-22T03:10:00.000Z',
    recorded_by: 'staff:nurse_on_shift',
    admission_id: 'patient-larch-s1-admission',
    state: 'open',
    started_at: STARTED,
    started_by: 'staff:nurse_on_shift',
    psychiatrist_id: 'responsible_clinician',
    reason: 'Blows at two other patients within minutes; nothing said or offered was heard.',
    way_out: 'Half an hour of talking without threats, and the wish to come out.',
    staff_present: true,
    presence_stated_at: '2026-11-22T03:10:00.000Z',
    held: { record: '2026-11-22T03:10:00.000Z' },
    ended_at: null,
    ended_by: null,
  },
  EpisodeReview: {
    ...WRITTEN,
    id: '5b3b9a36-92a3-4f1b-8b5e-2b9d0f3a7e42',
    occurred_at: '2026-11-22T03:10:00.000Z',
    recorded_by: 'staff:nurse_on_shift',
    episode_id: EPISODE_ID,
    patient_id: 'patient-larch-s1',
    kind: 'nursing',
    held_at: '2026-11-22T03:10:00.000Z',
    held_by: 'staff:nurse_on_shift',
    with_staff_ids: ['nurse_in_charge'],
    external_reviewers: [],
    outcome: 'Sits, drinks water, answers. Goes on: still says who is to be hit next.',
    staff_present: true,
  },
  EpisodeScheduleView: {
    episode_id: EPISODE_ID,
    state: 'open',
    reviews: [
      { kind: 'record', due_at: '2026-11-22T03:25:00.000Z', denied_from: '2026-11-22T03:55:00.000Z' },
      { kind: 'nursing', due_at: '2026-11-22T03:30:00.000Z', denied_from: '2026-11-22T04:00:00.000Z' },
      { kind: 'medical', due_at: '2026-11-22T05:30:00.000Z', denied_from: '2026-11-22T06:00:00.000Z' },
      { kind: 'independent_team', due_at: '2026-11-22T09:30:00.000Z', denied_from: '2026-11-22T10:00:00.000Z' },
    ],
    overdue_since: null,
    denied: false,
  },
  OverdueEpisodesView: {
    items: [
      {
        episode_id: 'patient-larch-s2-seclusion',
        patient_id: 'patient-larch-s2',
        room_id: 'larch-s2',
        kind: 'seclusion',
        overdue: ['medical'],
        overdue_since: '2026-11-22T02:30:00.000Z',
        denied: true,
      },
    ],
  },
};
