import type { Fault } from '../shared/errors.js';
import type { AskedLevel, Level } from './observation-level.js';

export const ATTESTATION_STATES = ['stands', 'retracted'] as const;
export type AttestationState = (typeof ATTESTATION_STATES)[number];

/** What somebody says of one patient: the level that is carried out, or why none is. */
export interface SaidOfPatient {
  patient_id: string;
  level?: Level;
  why_not?: string;
}

/** The same, as it is kept: a `level_id` of null says that observation in person was not carried out. */
export interface AttestedPatient {
  patient_id: string;
  level_id: string | null;
  level: Level | null;
  interval_minutes: number | null;
  why_not: string | null;
}

/** The level set for a patient of the ward; null while none is. */
export type SetLevel = (AskedLevel & { id: string }) | null;

/** What the transitions of an attestation look at. */
export interface AttestationFields {
  state: AttestationState;
  attested_at: Date;
  retracted_at: Date | null;
  retracted_by: string | null;
  retracted_reason: string | null;
}

/** When somebody works. */
interface Period {
  id: string;
  starts_at: Date;
  ends_at: Date | null;
}

const covers = ({ starts_at, ends_at }: Period, at: Date): boolean =>
  starts_at.getTime() <= at.getTime() && (ends_at === null || at.getTime() < ends_at.getTime());

const endOf = ({ ends_at }: Period): number => ends_at?.getTime() ?? Infinity;

/** The shift or assignment somebody is on at an instant, the one that ends last; undefined for none. */
export function onDuty<P extends Period>(periods: readonly P[], at: Date): P | undefined {
  return periods.filter((period) => covers(period, at)).sort((a, b) => endOf(b) - endOf(a))[0];
}

/** What is wrong with attesting this: of whoever would, of when, and of each patient; `known` holds the patients of the ward. */
export function attestationFaults(
  said: readonly SaidOfPatient[],
  known: ReadonlyMap<string, SetLevel>,
  shift: Period | undefined,
  at: Date,
): Fault[] {
  const faults: Fault[] = [];
  if (shift === undefined) {
    const fix = 'let the nurse in charge of the shift attest it, or have your shift put on record';
    faults.push({ field: 'attested_by', fault: 'you are not on shift', fix });
  } else if (!covers(shift, at)) {
    const fault = `your shift began at ${shift.starts_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'a time of this shift' });
  }
  const seen = new Set<string>();
  said.forEach((one, n) => {
    const wrong = patientFault(one, known, seen);
    if (wrong !== null) faults.push({ ...wrong, field: `patients.${n}.${wrong.field}` });
    seen.add(one.patient_id);
  });
  return faults;
}

function patientFault(
  { patient_id, level, why_not }: SaidOfPatient,
  known: ReadonlyMap<string, SetLevel>,
  seen: ReadonlySet<string>,
): Fault | null {
  if (seen.has(patient_id)) return { field: 'patient_id', fault: 'this patient is named twice', fix: 'name them once' };
  const set = known.get(patient_id);
  if (set === undefined) {
    const fault = `no patient of the id ${JSON.stringify(patient_id)} is admitted to this ward`;
    return { field: 'patient_id', fault, fix: 'the id of a patient of this ward' };
  }
  if ((level === undefined) === (why_not === undefined)) {
    const fault = level === undefined ? 'nothing is said of this patient' : 'it was carried out, or it was not';
    return { field: 'level', fault, fix: 'the level that is carried out, or why_not' };
  }
  if (level === undefined) return null;
  if (set === null)
    return { field: 'level', fault: 'no level is set for this patient', fix: 'have one set, or send why_not' };
  if (set.level === level) return null;
  return { field: 'level', fault: `the level set for this patient is ${set.level}`, fix: `${set.level}, or why_not` };
}

/** What is kept of what was said of patients without a fault. */
export function attested(said: readonly SaidOfPatient[], known: ReadonlyMap<string, SetLevel>): AttestedPatient[] {
  return said.map(({ patient_id, why_not = null }) => {
    const set = known.get(patient_id) ?? null;
    return {
      patient_id,
      level_id: why_not === null ? (set?.id ?? null) : null,
      level: set?.level ?? null,
      interval_minutes: set?.interval_minutes ?? null,
      why_not,
    };
  });
}

/** Takes an attestation back; a second time answers with the first. Never before it was made, whatever time is given. */
export function retract<A extends AttestationFields>(attestation: A, by: string, at: Date, reason: string | null): A {
  if (attestation.state === 'retracted') return attestation;
  const retracted_at = new Date(Math.max(at.getTime(), attestation.attested_at.getTime()));
  return { ...attestation, state: 'retracted', retracted_at, retracted_by: by, retracted_reason: reason };
}
