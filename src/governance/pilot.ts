import type { Purpose, Technology } from '../decision/words.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { approvalsError, type ApprovalsCode } from './approvals.errors.js';

/** What the transitions of a pilot look at. */
export interface PilotFields {
  /** Null when it is of a technology. */
  monitoring_system_id: string | null;
  /** Null when it is of one system at one version. */
  technology: Technology | null;
  ward_ids: string[];
  purposes: Purpose[];
  evaluation_plan: string;
  begun_at: Date;
  begun_by: string;
  ends_at: Date;
  /** Null unless somebody ended it before its time. */
  ended_at: Date | null;
  ended_by: string | null;
  ended_reason: string | null;
  /** Null until its evaluation has been concluded: until then what it tried stays stopped. */
  concluded_at: Date | null;
  concluded_by: string | null;
  findings: string | null;
}

/** What somebody asks to try. */
export interface AskedPilot {
  monitoring_system_id?: string | undefined;
  technology?: Technology | undefined;
  ward_ids: readonly string[];
  purposes: readonly Purpose[];
  evaluation_plan: string;
  ends_at: Date;
}

type Refused = AskfirstError<ApprovalsCode>;

/** What is wrong with what a pilot is of, and with its end, which lies ahead of `now`. */
export function pilotFaults({ monitoring_system_id, technology, ends_at }: AskedPilot, now: Date): Fault[] {
  const faults: Fault[] = [];
  if (monitoring_system_id === undefined && technology === undefined)
    faults.push({ field: 'monitoring_system_id', fault: 'a pilot is of a system or a technology', fix: 'one of them' });
  if (monitoring_system_id !== undefined && technology !== undefined)
    faults.push({ field: 'technology', fault: 'a pilot is of one of the two', fix: 'leave out one of them' });
  if (ends_at.getTime() <= now.getTime())
    faults.push({ field: 'ends_at', fault: 'it lies in the past', fix: 'the time at which the pilot stops by itself' });
  return faults;
}

/** A pilot from now on. */
export function begin(asked: AskedPilot, by: string, at: Date): PilotFields {
  const { monitoring_system_id, technology, ward_ids, purposes, evaluation_plan, ends_at } = asked;
  return {
    monitoring_system_id: monitoring_system_id ?? null,
    technology: technology ?? null,
    ward_ids: [...ward_ids],
    purposes: [...purposes],
    evaluation_plan,
    begun_at: at,
    begun_by: by,
    ends_at,
    ended_at: null,
    ended_by: null,
    ended_reason: null,
    concluded_at: null,
    concluded_by: null,
    findings: null,
  };
}

/** Ends a pilot before its time; one that was ended or concluded stays as it is. */
export function end<P extends PilotFields>(pilot: P, reason: string | null, by: string, at: Date): P {
  if (pilot.ended_at !== null || pilot.concluded_at !== null) return pilot;
  return { ...pilot, ended_at: at, ended_by: by, ended_reason: reason };
}

/**
 * Concludes a pilot that is over, on what its evaluation found, by somebody who did not begin it: what it tried rests on its
 * approval alone from then on. A second time answers with the first.
 */
export function conclude<P extends PilotFields>(pilot: P, findings: string, by: string, at: Date): P | Refused {
  if (pilot.concluded_at !== null) return pilot;
  if (pilot.begun_by === by) {
    const fault = { field: 'id', fault: 'you began this pilot', fix: 'ask somebody else who may do this' };
    return approvalsError('forbidden', 'begun_by_you', 'Whoever began a pilot does not conclude it.', [fault]);
  }
  const over = pilot.ended_at ?? pilot.ends_at;
  if (at.getTime() < over.getTime()) {
    const fix = 'a time at or after that, once it has come; a pilot may be ended early';
    const fault = { field: 'occurred_at', fault: `the pilot is over at ${over.toISOString()}`, fix };
    return approvalsError('invalid', 'pilot_not_over', 'A pilot is concluded when it is over.', [fault]);
  }
  return { ...pilot, concluded_at: at, concluded_by: by, findings };
}
