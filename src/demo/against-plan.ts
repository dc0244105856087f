import { iso, type Call, type Chain } from './calls.js';
import type { DemoPatient } from './row.js';
import type { DemoTimes } from './times.js';
import type { Persona } from './ward.js';

/** Whatever stands against watching a patient, whoever agreed to it for them. */
export function againstCalls({ id, against }: DemoPatient, times: DemoTimes): Chain {
  switch (against) {
    case 'trauma':
      return [traumaCall(id, iso(times.admitted))];
    case 'advance_refusal':
      return [refusalCall(id, iso(times.admitted))];
    case 'covers_the_camera':
      return [objectionCall(id, 'behaviour', 'Hangs a towel over the camera whenever it is taken down.', times)];
    case 'says_no':
      return [objectionCall(id, 'word', 'No. I do not want that thing looking at me, whatever Mum says.', times)];
    default:
      return [];
  }
}

function traumaCall(patient_id: string, occurred_at: string): Call {
  return clinician('trauma-considerations', {
    id: `${patient_id}-trauma`,
    patient_id,
    kind: 'watched_or_filmed',
    basis: 'Was filmed by somebody she lived with. A lens in the room brings it back.',
    account: 'patient',
    occurred_at,
  });
}

function refusalCall(patient_id: string, occurred_at: string): Call {
  return clinician('advance-decisions', {
    id: `${patient_id}-advance-decision`,
    patient_id,
    words: 'If I get ill again I do not want a camera on me, whoever says it is for my good.',
    document: 'Advance choice document, certified copy in the paper notes',
    had_capacity: true,
    capacity_then: 'Talked it through with two of the team, who both found that he weighed it.',
    refuses_in_emergency: false,
    occurred_at,
  });
}

/** A nurse sees it, and records it. */
function objectionCall(patient_id: string, means: 'word' | 'behaviour', words: string, times: DemoTimes): Call {
  return nurse(`patients/${patient_id}/object`, { means, words, raised_by: 'patient', occurred_at: iso(times.lately) });
}

const by =
  (as: Persona) =>
  (path: string, body: object): Call => ({ as, path, body });
const clinician = by('responsible_clinician');
const nurse = by('nurse_on_shift');
