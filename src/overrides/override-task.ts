import type { Parameters } from '../decision/parameters.js';
import type { Role } from '../identity/abilities.js';
import type { Fault } from '../shared/errors.js';
import { workingDaysAfter } from '../shared/working-days.js';
import { overridesError } from './overrides.errors.js';

/** What follows every emergency override: the patient is told and heard, and four reviews are held (NB-EMG-02). */
export const OVERRIDE_TASK_KINDS = [
  'patient_told',
  'clinical_review',
  'advocate_review',
  'ig_review',
  'team_review',
] as const;
export type OverrideTaskKind = (typeof OVERRIDE_TASK_KINDS)[number];

type Clocks = Pick<
  Parameters,
  | 'override_told_hours'
  | 'override_clinical_review_hours'
  | 'override_advocate_review_hours'
  | 'override_ig_review_days'
  | 'override_team_review_hours'
>;

const HOUR = 3_600_000;

/** Everything that an override started at an instant calls for, and when each is due (NB-EMG-02): the earliest clock there is, its start. */
export function tasksAfter(starts_at: Date, p: Clocks): { kind: OverrideTaskKind; due_at: Date }[] {
  const within = (hours: number): Date => new Date(starts_at.getTime() + hours * HOUR);
  const due: Readonly<Record<OverrideTaskKind, Date>> = {
    patient_told: within(p.override_told_hours),
    clinical_review: within(p.override_clinical_review_hours),
    advocate_review: within(p.override_advocate_review_hours),
    ig_review: workingDaysAfter(starts_at, p.override_ig_review_days),
    team_review: within(p.override_team_review_hours),
  };
  return OVERRIDE_TASK_KINDS.map((kind) => ({ kind, due_at: due[kind] }));
}

/** Whose task each is; of what the patient is told, whoever treats them, the starter among them. */
const WHOSE: Readonly<Record<OverrideTaskKind, readonly Role[]>> = {
  patient_told: ['nurse', 'nurse_in_charge', 'responsible_clinician', 'advocate'],
  clinical_review: ['nurse_in_charge', 'responsible_clinician'],
  advocate_review: ['advocate'],
  ig_review: ['ig_officer', 'caldicott_guardian'],
  team_review: ['responsible_clinician'],
};

/** What the transition of a task looks at. */
export interface TaskFields {
  kind: OverrideTaskKind;
  done_at: Date | null;
  done_by: string | null;
  outcome: string | null;
  patient_said: string | null;
}

/** A task as somebody says they did it. */
export interface Doing {
  by: string;
  roles: readonly Role[];
  at: Date;
  outcome: string;
  patient_said: string | null;
}

/** What a task follows: when the override began, and whoever had a part in it. */
export interface Followed {
  starts_at: Date;
  started_by: string;
  extended_by: string | null;
}

/** Somebody has done a task, for good. Throws `already_completed`, or `cannot_be_completed` with every fault. */
export function complete<T extends TaskFields>(task: T, doing: Doing, override: Followed): T {
  if (task.done_at !== null) {
    throw overridesError('conflict', 'already_completed', 'This was done already.', [
      { field: 'id', fault: `it was done at ${task.done_at.toISOString()}`, fix: 'leave it as it is' },
    ]);
  }
  const faults = [...byFaults(task.kind, doing, override), ...saidFaults(task.kind, doing, override)];
  if (faults.length > 0)
    throw overridesError('invalid', 'cannot_be_completed', 'This is not what follows an override.', faults);
  const { by, at, outcome, patient_said } = doing;
  return { ...task, done_at: at, done_by: by, outcome, patient_said };
}

function byFaults(kind: OverrideTaskKind, { by, roles }: Doing, { started_by, extended_by }: Followed): Fault[] {
  const faults: Fault[] = [];
  if (!WHOSE[kind].some((role) => roles.includes(role))) {
    const fix = `let it be done by somebody who is ${WHOSE[kind].join(' or ')}`;
    faults.push({ field: 'done_by', fault: 'it is for none of your roles', fix });
  }
  if (kind !== 'patient_told' && (by === started_by || by === extended_by)) {
    const fault = 'nobody reviews an override that they started or agreed to';
    faults.push({ field: 'done_by', fault, fix: 'let it be done by somebody who had no part in it' });
  }
  return faults;
}

function saidFaults(kind: OverrideTaskKind, { at, patient_said }: Doing, { starts_at }: Followed): Fault[] {
  const faults: Fault[] = [];
  if (kind === 'patient_told' && patient_said === null) {
    const fault = 'the patient is heard, not only told';
    faults.push({
      field: 'patient_said',
      fault,
      fix: 'what they said to it in their own words, or that they said nothing',
    });
  }
  if (at.getTime() < starts_at.getTime()) {
    const fault = `the override began at ${starts_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'that time or a later one' });
  }
  return faults;
}
