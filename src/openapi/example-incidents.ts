/** What bears out a purpose, by the name of its schema. */

const WRITTEN = { provider_id: 'DEMO', version: 2, recorded_at: '2026-11-22T03:14:33.619Z' };

/** Whether the police wore a camera, as it is recorded when they came. */
export const POLICE = {
  police_attended_at: '2026-11-22T03:05:00.000Z',
  police_camera_worn: true,
  police_camera_on: false,
  police_camera_why_not: 'The officer said that its battery was empty.',
};

export const INCIDENTS = {
  Incident: {
    ...WRITTEN,
    id: 'incident-day-room',
    occurred_at: '2026-11-22T02:52:00.000Z',
    recorded_by: 'staff:nurse_on_shift',
    ward_id: 'larch',
    room_id: 'larch-c1',
    place: 'communal',
    kind: 'assault',
    summary: 'Two people fought in the day room; one fell against the table.',
    immediate_violence: true,
    opened_at: '2026-11-22T02:50:00.000Z',
    announced_at: '2026-11-22T02:52:00.000Z',
    announced_by: 'staff:nurse_on_shift',
    closed_at: null,
    closed_by: null,
    police_attended_at: null,
    police_camera_worn: null,
    police_camera_on: null,
    police_camera_why_not: null,
    use_of_force_kept_until: null,
  },
  CaseRecord: {
    ...WRITTEN,
    version: 1,
    id: '4f1d6f0a-5c58-4c55-a9c0-0b9f5c3f2a66',
    occurred_at: '2026-11-21T10:00:00.000Z',
    recorded_by: 'staff:caldicott_guardian',
    purpose: 'safeguarding_investigation',
    reference: 'SG-2026-041',
    ward_id: 'larch',
    patient_id: null,
    owner_id: 'caldicott_guardian',
    opened_at: '2026-11-21T10:00:00.000Z',
    closed_at: null,
    closed_by: null,
  },
};
