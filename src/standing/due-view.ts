import type { DueView } from '../decision/review-schedule.js';
import type { DecidingView } from '../decision/view.js';
import { callOn, choiceView, inForce, lastRisk } from './choice-view.js';
import { decidingView, type Choice } from './deciding-view.js';
import { openEpisodes } from './episode-view.js';
import type { PatientStanding } from './patient-standing.js';
import { startsOf } from './override-view.js';
import { openAdmission } from './people-view.js';
import { observationOf } from './observation-view.js';
import type { StandingRows } from './rows.js';
import type { Standing } from './standing.js';

type Admission = StandingRows['admission'];
type Consent = StandingRows['consent'];
type Exactly = Pick<Consent, 'technology' | 'operation' | 'purpose'>;

/** Since when the devices in a patient's rooms have held the systems they hold, by technology. */
type Systems = ReadonlyMap<string, readonly number[]>;

/** Where a patient is admitted, and since when nobody vouches that they are observed in person, should nobody do (milliseconds since 1970). */
export interface OnWard {
  ward_id: string;
  unattested_since: number | null;
}

/** What falls due for each patient of a standing that was asked about, at one instant (milliseconds since 1970), as decisions see it. */
export function dueViews(
  standing: Standing,
  patients: ReadonlyMap<string, OnWard>,
  instant: number,
): Map<string, DueView> {
  const systems = systemsByPatient(standing);
  const views = new Map<string, DueView>();
  for (const [id, on] of patients) {
    const patient = standing.patient(id);
    const admission = patient === undefined ? undefined : openAdmission(patient, instant);
    if (patient === undefined || admission === undefined) continue;
    const own = systems.get(id) ?? new Map<string, number[]>();
    views.set(id, {
      ...dueView(patient, admission, own, instant),
      observed: observed(patient, admission, on, instant),
    });
  }
  return views;
}

/** How they are observed in person: what nobody vouches for has been so until now at the latest. */
function observed(patient: PatientStanding, admission: Admission, on: OnWard, instant: number): DueView['observed'] {
  const view = observationOf(patient, admission.id, on.ward_id);
  if (view === null) return null;
  return { ...view, unattested_since: Math.min(on.unattested_since ?? instant, instant) };
}

function dueView(
  patient: PatientStanding,
  admission: Admission,
  systems: Systems,
  instant: number,
): Omit<DueView, 'observed'> {
  const since = ({ technology }: Pick<Exactly, 'technology'>): readonly number[] => systems.get(technology) ?? [];
  const deciding = askedAbout(patient, admission).map((of) => ({
    of,
    view: whoDecides(patient, admission, of, since(of), instant),
  }));
  return {
    admission: { id: admission.id, admitted_at: admission.admitted_at },
    consents: grantedIn(patient, admission).map((consent) => ({
      consent: choiceView(consent, admission, since(consent)),
      called_for_by: callOn(consent, admission, since(consent))?.by ?? null,
    })),
    best_interests: deciding.flatMap(({ of, view }) => {
      const decision = view?.best_interests ?? null;
      if (decision?.state !== 'granted') return [];
      const asked = { ...decision, review_requested_at: [] };
      return [{ decision, called_for_by: callOn(asked, admission, since(of))?.by ?? null }];
    }),
    deciding: deciding.flatMap(({ view }) => (view === null ? [] : [view])),
    representatives: patient.deciding?.representatives ?? [],
    objections: (patient.against?.objections ?? []).filter(({ state }) => state === 'open'),
    risk: lastRisk(patient.risks, admission.id),
    override_starts: startsOf(patient.overrides),
    episodes: openEpisodes(patient, admission.id),
  };
}

function whoDecides(
  patient: PatientStanding,
  admission: Admission,
  of: Exactly,
  system_since: readonly number[],
  instant: number,
): DecidingView | null {
  const view = (choice: Choice) => choiceView(choice, admission, system_since);
  return decidingView(patient.deciding, null, { ...of, admission }, view, instant);
}

/** What was granted in this admission and counts, one of each giver and exact question. */
function grantedIn({ consents }: PatientStanding, admission: Admission): Consent[] {
  const counting = new Map<string, Consent>();
  for (const consent of consents) {
    if (consent.admission_id !== admission.id) continue;
    const key = `${consent.representative_id ?? ''} ${keyOf(consent)}`;
    counting.set(key, inForce(counting.get(key) ?? null, consent));
  }
  return [...counting.values()].filter(({ state }) => state === 'granted');
}

/** Every exact question of which it was assessed or decided for the patient in this admission. */
function askedAbout({ deciding }: PatientStanding, admission: Admission): Exactly[] {
  const asked = new Map<string, Exactly>();
  for (const { admission_id, technology, operation, purpose } of [
    ...(deciding?.assessments ?? []),
    ...(deciding?.decisions ?? []),
  ]) {
    const of = { technology, operation, purpose };
    if (admission_id === admission.id) asked.set(keyOf(of), of);
  }
  return [...asked.values()];
}

function keyOf({ technology, operation, purpose }: Exactly): string {
  return `${technology} ${operation} ${purpose}`;
}

function systemsByPatient(standing: Standing): Map<string, Map<string, number[]>> {
  const systems = new Map<string, Map<string, number[]>>();
  for (const { room, technology, system_since } of standing.allDevices()) {
    for (const { patient_id } of room?.stays ?? []) {
      const own = systems.get(patient_id) ?? new Map<string, number[]>();
      systems.set(patient_id, own.set(technology, [...(own.get(technology) ?? []), system_since]));
    }
  }
  return systems;
}
