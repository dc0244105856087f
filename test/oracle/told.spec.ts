import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PolicySet } from '../../src/decision/policy-set.js';
import type { Question } from '../../src/decision/question.js';
import { compare } from './comparing.js';
import { nationalPolicy } from './engine.js';
import type { Item, WorldEvent } from './events.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGAN = Date.parse('2026-02-24T10:00:00Z');

const QUESTION: Question = {
  client_id: 'oracle.oxe.1',
  subject_type: 'staff',
  subject_id: 'staff_1',
  operation: 'view_live_clear',
  resource_type: 'device',
  resource_id: 'device_1',
  purpose: 'vital_signs_observation',
  seconds: 15,
  footage_form: null,
  retention_hours: null,
  alert: null,
  incident_id: null,
  case_id: null,
  override_id: null,
  screen_id: null,
  viewer_authentication: null,
  request_id: null,
  supported_obligations: null,
};

let policy: PolicySet;
beforeAll(async () => {
  policy = await nationalPolicy();
});

/** A ward with one bedroom, one camera and a patient who lives there, each event so many milliseconds after the first. */
const WARD: readonly WorldEvent[] = [
  { kind: 'ward', ward: 'larch', as: 'adult' },
  { kind: 'room', room: 'room_1', ward: 'larch', place: 'bedroom' },
  { kind: 'vendor', vendor: 'oxe', state: 'active' },
  { kind: 'client', client: 'oracle.oxe.1', vendor: 'oxe', state: 'active' },
  {
    kind: 'device_installed',
    device: 'device_1',
    vendor: 'oxe',
    system: 'oxe_1',
    ward: 'larch',
    room: 'room_1',
    technology: 'bedroom_cctv',
    vendor_device_id: 'cam_1',
    on: BEGAN - DAY,
  },
  { kind: 'patient', patient: 'patient_1', born: null },
  { kind: 'admitted', admission: 'admission_1', patient: 'patient_1', ward: 'larch', on: BEGAN },
  { kind: 'stay_began', stay: 'stay_1', patient: 'patient_1', admission: 'admission_1', room: 'room_1', on: BEGAN },
  { kind: 'occupancy', room: 'room_1', state: 'occupied' },
];

/** What both sides say to the question after this has happened, a millisecond between one thing and the next; they must not differ. */
function reasonsAfter(events: readonly WorldEvent[], hours = 3): readonly string[] {
  const items: Item[] = [...WARD, ...events].map((event, n) => ({ at: BEGAN + n, event }));
  const told = compare([...items, { at: BEGAN + hours * HOUR, question: QUESTION }], policy);
  expect(told).toMatchObject({ difference: null, refusedEvents: 0 });
  return told.answers[0]?.reasons ?? [];
}

describe('what is told of a ward, to the engine and to the oracle alike', () => {
  const override = (n: number): WorldEvent => {
    const what = {
      override: `override_${n}`,
      patient: 'patient_1',
      room: 'room_1',
      reason: 'active_ligature',
    } as const;
    return { kind: 'override_started', ...what, safe: true, now: BEGAN + n * HOUR };
  };
  const signed: WorldEvent = { kind: 'risk_signed', risk: 'risk_1', patient: 'patient_1', on: BEGAN };
  const discharged: WorldEvent = { kind: 'discharged', admission: 'admission_1', on: BEGAN + 2.5 * HOUR };

  it('is that repeated overrides call for another assessment of somebody who is admitted (NB-EMG-03)', () => {
    const said = reasonsAfter([signed, override(1), override(2)]);
    expect(said).toContain('risk_assessment_overdue');
    expect(said).not.toContain('risk_assessment_absent');
  });

  it('is that nobody has an assessment who was discharged, though their stay goes on and overrides called for one', () => {
    const said = reasonsAfter([signed, override(1), override(2), discharged]);
    expect(said).toContain('risk_assessment_absent');
    expect(said).not.toContain('risk_assessment_overdue');
  });

  it('is that an instrument verified twice sets aside nothing that was decided after the first time', () => {
    const scope = {
      technology: 'bedroom_cctv',
      operation: 'view_live_clear',
      purpose: 'vital_signs_observation',
    } as const;
    const unable = { all_four: false, impaired: true, fluctuating: false, returns_at: null };
    const ends_at = BEGAN + 10 * DAY;
    const attorney = { representative: 'attorney', patient: 'patient_1', as: 'attorney_health_welfare' } as const;
    const from = { registered_at: BEGAN - DAY, starts_at: BEGAN + DAY, ends_at };
    const verified = (hour: number): WorldEvent => {
      return { kind: 'representative_verified', representative: 'attorney', on: BEGAN + hour * HOUR };
    };
    const hours = [{ from: '22:30', to: '01:30' }];
    const said = { watching: true, advocate: 'none', hours, retention_hours: null } as const;
    const told: readonly WorldEvent[] = [
      { kind: 'capacity_assessed', assessment: 'finding', patient: 'patient_1', ...scope, ...unable, on: BEGAN },
      { kind: 'representative', ...attorney, technologies: null, operations: null, ...from },
      verified(0),
      { kind: 'decided_for', decision: 'decision', patient: 'patient_1', ...scope, ...said, on: BEGAN + HOUR },
      verified(2),
    ];
    expect(reasonsAfter(told)).toContain('outside_hours');
    expect(reasonsAfter(told)).not.toContain('capacity_unresolved');
  });

  it('is that nobody is known to be where the patient is on leave from, and the room waits to be looked at', () => {
    const on = BEGAN + HOUR;
    const leave = { leave: 'leave_1', patient: 'patient_1', due_back_at: BEGAN + 2 * HOUR, on };
    const stay = { stay: 'stay_2', patient: 'patient_1', admission: 'admission_1', room: 'room_1' };
    const gone: WorldEvent = { kind: 'leave_began', ...leave };
    const back: WorldEvent = { kind: 'stay_began', ...stay, on: on + 1 };
    const seen: WorldEvent = { kind: 'occupancy', room: 'room_1', state: 'occupied' };
    expect(reasonsAfter([])).not.toContain('occupancy_unknown');
    expect(reasonsAfter([gone])).toContain('occupancy_unknown');
    expect(reasonsAfter([gone, back])).toContain('occupancy_unknown');
    expect(reasonsAfter([gone, back, seen])).not.toContain('occupancy_unknown');
  });
});
