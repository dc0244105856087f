import type { RepresentativeKind } from '../decision/words.js';
import { iso, type Call, type Chain } from './calls.js';
import { ANY_HOUR, conversationOf, FREELY, INFORMATION } from './patient-plan.js';
import type { DemoPatient } from './row.js';
import type { DemoTimes } from './times.js';
import { CONSENT_SCOPES, type Persona } from './ward.js';

type Scope = (typeof CONSENT_SCOPES)[number];

const MINUTE = 60_000;

const WHO: Partial<Record<RepresentativeKind, { name: string; relationship: string; document: string }>> = {
  attorney_health_welfare: {
    name: 'Perry Garganey',
    relationship: 'brother',
    document: 'Lasting power of attorney for health and welfare, certified copy in the paper notes',
  },
  attorney_property_affairs: {
    name: 'Robin Gadwall',
    relationship: 'niece',
    document: 'Lasting power of attorney for property and affairs, certified copy in the paper notes',
  },
  parental_responsibility: {
    name: 'Jay Redstart',
    relationship: 'mother',
    document: 'Full birth certificate, copy in the paper notes',
  },
};

/** Whatever was found and done about who decides for a patient, if anything was. */
export function decidingCalls(patient: DemoPatient, times: DemoTimes): Chain {
  const { id, assessed, stood_for_by, best_interests } = patient;
  const said = conversationOf(patient, times);
  const admitted_at = iso(times.admitted);
  // Whoever found that they cannot decide comes before whoever decides for them.
  const found = said.asked - 10 * MINUTE;
  const each = (calls: (scope: Scope) => Chain): Chain => CONSENT_SCOPES.flatMap(calls);
  return [
    ...(assessed === undefined ? [] : each((scope) => [assessmentCall(id, assessed, scope, found)])),
    ...(stood_for_by === undefined ? [] : representativeCalls(id, stood_for_by, admitted_at)),
    ...(stood_for_by === undefined || stood_for_by === 'attorney_property_affairs'
      ? []
      : each((scope) => agreementCalls(id, scope, said.asked, said.decided))),
    ...(best_interests ? each((scope) => [bestInterestsCall(id, scope, said.decided)]) : []),
  ];
}

function assessmentCall(patient_id: string, outcome: 'able' | 'not_able', scope: Scope, at: number): Call {
  const able = outcome === 'able';
  return clinician('capacity-assessments', {
    patient_id,
    ...scope,
    understands: able,
    retains: true,
    weighs: able,
    communicates: true,
    ...(able ? {} : { impairment: 'A learning disability, which is lasting.' }),
    support_given: 'Pictures, a quiet room, a second talk after an hour, somebody they trust beside them.',
    fluctuating: false,
    occurred_at: iso(at),
  });
}

/** Somebody is put on record by one clinician and looked up by another. */
function representativeCalls(patient_id: string, kind: RepresentativeKind, at: string): Chain {
  const id = representativeOf(patient_id);
  const registered = kind.startsWith('attorney') ? { registered_at: at } : {};
  return [
    clinician('representatives', { id, patient_id, kind, ...WHO[kind], ...registered, occurred_at: at }),
    second(`representatives/${id}/verify`, { occurred_at: at }),
  ];
}

/** The representative is asked for one thing, and agrees. */
function agreementCalls(patient_id: string, scope: Scope, asked: number, decided: number): Chain {
  const representative_id = representativeOf(patient_id);
  const id = `${representative_id}.${scope.operation}`;
  const asking = { id, patient_id, representative_id, ...scope, information: INFORMATION, occurred_at: iso(asked) };
  const words = 'Yes. I have talked about it with them, and I think it keeps them safe at night.';
  const patients_view = 'Smiles at the camera, and says that it may stay.';
  const granted = { words, patients_view, hours: ANY_HOUR, circumstances: FREELY, occurred_at: iso(decided) };
  return [clinician('consents', asking), clinician(`consents/${id}/grant`, granted)];
}

function bestInterestsCall(patient_id: string, scope: Scope, at: number): Call {
  return clinician('best-interests-decisions', {
    id: `${patient_id}.${scope.operation}.best-interests`,
    patient_id,
    ...scope,
    options: [
      { name: 'none', description: 'A nurse looks in through the door every hour.', monitors: false },
      { name: 'camera', description: 'The camera of the room raises an alert.', monitors: true },
    ],
    chosen: 'camera',
    wishes_and_feelings: 'Wants to sleep through the night, and does not mind the camera.',
    objects: false,
    consultees: [{ name: 'Lark Wigeon', relationship: 'sister', view: 'She would have wanted to be left to sleep.' }],
    less_restrictive_option: 'Looking in every hour was tried for a week, and woke her each time.',
    end_condition: 'A month without a seizure at night.',
    hours: ANY_HOUR,
    occurred_at: iso(at),
  });
}

const representativeOf = (patient_id: string): string => `${patient_id}-representative`;

const by =
  (as: Persona) =>
  (path: string, body: object): Call => ({ as, path, body });
const clinician = by('responsible_clinician');
const second = by('second_clinician');
