import { describe, expect, it } from '@jest/globals';
import { AskfirstError } from '../shared/errors.js';
import { changeMhaStatus, discharge, transfer, type AdmissionFields } from './admission.js';
import {
  afterArrival,
  afterLeaving,
  afterStayBegins,
  checkPresence,
  confirmOccupancy,
  endPresence,
  occupancyRemoves,
  type OccupancyState,
} from './occupancy.js';
import { beginStay, endStay, lastStay, type RoomStayFields } from './room-stay.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));

const admission = (over: Partial<AdmissionFields> = {}): AdmissionFields => ({
  id: 'a1',
  ward_id: 'larch',
  mha_status: 'informal',
  admitted_at: at(8),
  discharged_at: null,
  discharge_reason: null,
  review_triggers: [],
  ...over,
});

const stay = (id: string, room_id: string, from: number, to: number | null): RoomStayFields => ({
  id,
  room_id,
  starts_at: at(from),
  ends_at: to === null ? null : at(to),
});

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof AskfirstError ? (error as AskfirstError).code : String(error);
  }
  return 'nothing was thrown';
};

describe('An admission', () => {
  it('ends once, and not before it began', () => {
    const ended = discharge(admission(), at(12), 'left');
    expect(ended.discharged_at).toEqual(at(12));
    expect(discharge(ended, at(13), 'left')).toBe(ended);
    expect(code(() => discharge(admission(), at(7), 'left'))).toBe('before_admission');
  });

  it('keeps every earlier call for a review, with when it was written down, when the status under the Act changes', () => {
    const first = changeMhaStatus(admission(), 'section_2', at(9), at(12));
    const second = changeMhaStatus(first, 'section_3', at(10), at(13));
    expect(second.mha_status).toBe('section_3');
    expect(second.review_triggers).toEqual([
      { kind: 'mha_status', at: at(9).toISOString(), recorded_at: at(12).toISOString() },
      { kind: 'mha_status', at: at(10).toISOString(), recorded_at: at(13).toISOString() },
    ]);
    expect(admission().review_triggers).toEqual([]);
  });

  it('calls for a review on transfer to another ward, and changes nothing on the same one', () => {
    const before = admission();
    expect(transfer(before, 'larch', at(9), at(12))).toBe(before);
    const after = transfer(before, 'hazel', at(9), at(12));
    expect(after.ward_id).toBe('hazel');
    expect(after.review_triggers).toEqual([
      { kind: 'transfer', at: at(9).toISOString(), recorded_at: at(12).toISOString() },
    ]);
  });
});

describe('A room stay', () => {
  it('that begins while another is open names the one it ends', () => {
    const open = stay('s1', 'larch-01', 9, null);
    expect(beginStay(admission(), [open], 'larch-02', at(10))).toBe(open);
    expect(beginStay(admission(), [], 'larch-02', at(10))).toBeNull();
  });

  it('cannot begin before the open one did, nor inside a past one, and the refusal names that stay', () => {
    const past = stay('s0', 'larch-03', 8, 9);
    const open = stay('s1', 'larch-01', 9, null);
    expect(() => beginStay(admission(), [past, open], 'larch-02', new Date(at(9).getTime() - 1))).toThrow(/stay s[01]/);
    expect(code(() => beginStay(admission(), [open], 'larch-02', at(8)))).toBe('room_stay_overlaps');
    expect(code(() => beginStay(admission(), [past], 'larch-02', new Date(at(9).getTime() - 1)))).toBe(
      'room_stay_overlaps',
    );
    expect(beginStay(admission(), [past], 'larch-02', at(9))).toBeNull();
  });

  it('that ended as it began stands in nobody’s way', () => {
    expect(beginStay(admission(), [stay('s0', 'larch-03', 10, 10)], 'larch-02', at(9))).toBeNull();
  });

  it('is refused in the room the patient is in, before the admission, and after it', () => {
    const open = stay('s1', 'larch-01', 9, null);
    expect(code(() => beginStay(admission(), [open], 'larch-01', at(10)))).toBe('already_in_room');
    expect(code(() => beginStay(admission(), [], 'larch-01', at(7)))).toBe('before_admission');
    expect(code(() => beginStay(admission({ discharged_at: at(9) }), [], 'larch-01', at(10)))).toBe(
      'already_discharged',
    );
  });

  it('ends once, at or after its beginning', () => {
    const open = stay('s1', 'larch-01', 9, null);
    const ended = endStay(open, at(9));
    expect(ended.ends_at).toEqual(at(9));
    expect(endStay(ended, at(10))).toBe(ended);
    expect(code(() => endStay(open, at(8)))).toBe('before_stay');
  });
});

describe('The stay somebody was on last', () => {
  it('is the open one, also when one that was over as it began says the same time, in whatever order they are found', () => {
    const [first, wrong, open] = [stay('s2', 'a', 8, 9), stay('s0', 'b', 9, 9), stay('s1', 'c', 9, null)];
    for (const found of [
      [first, wrong, open],
      [open, wrong, first],
      [wrong, open, first],
    ])
      expect(lastStay(found)).toBe(open);
    expect(lastStay([stay('s1', 'c', 9, 10), wrong])).toMatchObject({ id: 's1' });
    expect(lastStay([])).toBeNull();
  });
});

describe('What is known of a room', () => {
  const states: OccupancyState[] = ['occupied', 'confirmed_empty', 'not_confirmed'];

  it('is that somebody is there once a stay begins, unless nobody has confirmed who else is', () => {
    expect([null, ...states].map(afterStayBegins)).toEqual(['occupied', 'occupied', 'occupied', 'not_confirmed']);
  });

  it('is not made certain by somebody signing in to a room nobody confirmed', () => {
    expect([null, ...states].map(afterArrival)).toEqual(['not_confirmed', 'occupied', 'occupied', 'not_confirmed']);
  });

  it('is nothing once the last person known there has left', () => {
    for (const before of states) {
      expect(afterLeaving(before, 0)).toBe('not_confirmed');
      expect(afterLeaving(before, 1)).toBe(before);
    }
  });

  it('cannot be that somebody is there when the record knows of nobody', () => {
    expect(code(() => confirmOccupancy('occupied', 0))).toBe('nobody_known_there');
    expect(confirmOccupancy('occupied', 1)).toBe('occupied');
  });

  it('may be that the patient is out of a room that is theirs', () => {
    expect(confirmOccupancy('confirmed_empty', 2)).toBe('confirmed_empty');
  });

  it('takes an authority away unless it is that somebody is there', () => {
    expect(states.map(occupancyRemoves)).toEqual([false, true, true]);
  });
});

describe('A presence', () => {
  it('names a patient only when it is another patient, so that no visitor is taken for the patient they visit', () => {
    expect(() => checkPresence('other_patient', 'p1')).not.toThrow();
    expect(() => checkPresence('other_patient', null)).not.toThrow();
    expect(code(() => checkPresence('patients_visitor', 'p1'))).toBe('presence_patient_unexpected');
  });

  it('ends once, at or after its beginning', () => {
    const open = { kind: 'staff' as const, patient_id: null, starts_at: at(9), ends_at: null };
    const ended = endPresence(open, at(10));
    expect(ended.ends_at).toEqual(at(10));
    expect(endPresence(ended, at(11))).toBe(ended);
    expect(code(() => endPresence(open, at(8)))).toBe('before_presence');
  });
});
