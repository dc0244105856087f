import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyQuestion } from '../decision/arbitraries.fixture.js';
import { INSTANT } from '../decision/arbitrary.fixture.js';
import { Standing } from './standing.js';
import { viewOf } from './view.js';
import { anyPut, at, type Put } from './puts.fixture.js';

/** A device in a room with somebody in it who is on the ward, so that most histories have something to see. */
const ADMITTED: readonly Put[] = [
  ['vendor_client', { id: 'X1.vendor', vendor_id: 'v', state: 'active' }],
  ['room', { id: 'r1', ward_id: 'w1', place: 'bedroom', private_conversation: false }],
  ['room_stay', { id: 'y1', patient_id: 'p1', room_id: 'r1', starts_at: INSTANT, ends_at: null }],
  [
    'admission',
    {
      id: 'a1',
      patient_id: 'p1',
      born: null,
      ward_kind: 'adult',
      admitted_at: 0,
      discharged_at: null,
      review_triggers: [],
    },
  ],
  [
    'device',
    {
      id: 'd1',
      vendor_id: 'v',
      monitoring_system_id: 'm1',
      ward_id: 'w1',
      site_id: 's1',
      room_id: 'r1',
      technology: 'vision_based_monitoring',
      vendor_device_id: 'd1',
      state: 'in_service',
      system_since: 0,
    },
  ],
];

function standingAfter(puts: readonly Put[]): Standing {
  const standing = new Standing();
  for (const [type, row] of puts) standing.put(type, row);
  return standing;
}

/** What lets somebody attest that they observe `p1`, and that they do. */
const ATTESTED: readonly Put[] = [
  ['staff_member', { id: 'nurse', kind: 'person', state: 'active' }],
  ['shift', { id: 'h1', staff_id: 'nurse', starts_at: 0, ends_at: INSTANT }],
  ['ward_assignment', { id: 'w1', staff_id: 'nurse', ward_id: 'w1', starts_at: 0, ends_at: null }],
  ['observation_level', { id: 'z1', patient_id: 'p1', admission_id: 'a1', state: 'stands' }],
  [
    'observation_attestation',
    {
      id: 'o1',
      ward_id: 'w1',
      sequence: 0,
      staff_id: 'nurse',
      shift_id: 'h1',
      assignment_id: 'w1',
      state: 'stands',
      patients: [{ patient_id: 'p1', level_id: 'z1' }],
    },
  ],
];

describe('the view of a standing', () => {
  it('is after any changes what it would be had nobody looked before', () => {
    const asked = fc.record({ question: anyQuestion, instant: at });
    const history = fc.array(fc.tuple(anyPut, fc.array(asked, { maxLength: 3 })), { maxLength: 30 });
    fc.assert(
      fc.property(fc.boolean(), history, (attested, steps) => {
        const puts = attested ? [...ADMITTED, ...ATTESTED] : [...ADMITTED];
        const looked = standingAfter(puts);
        for (const [put, questions] of steps) {
          puts.push(put);
          looked.put(put[0], put[1]);
          for (const { question, instant } of questions)
            expect(viewOf(looked, question, instant)).toEqual(viewOf(standingAfter(puts), question, instant));
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
