import type { Purpose } from '../decision/words.js';
import type { AskfirstError, Fault } from '../shared/errors.js';
import { contentFaults, dateFaults, datesOf, type ApprovalParts } from './approval-parts.js';
import { approvalsError, type ApprovalsCode } from './approvals.errors.js';

/** Only `approved` permits anything: one is `superseded` when another of the same system on the same ward is approved. */
export const APPROVAL_STATES = ['prepared', 'approved', 'withdrawn', 'superseded'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What the transitions of an approval look at. */
export interface ApprovalFields {
  monitoring_system_id: string;
  ward_id: string;
  medical_device: boolean;
  parts: ApprovalParts;
  /** The purposes for which the parts hold a lawful basis. */
  purposes: Purpose[];
  oldest_part_at: Date;
  first_expiry_at: Date | null;
  state: ApprovalState;
  prepared_at: Date;
  prepared_by: string;
  approved_at: Date | null;
  approved_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_reason: string | null;
}

/** What somebody asks to have approved. */
export interface AskedApproval {
  monitoring_system_id: string;
  ward_id: string;
  medical_device: boolean;
  parts: ApprovalParts;
}

type Refused = AskfirstError<ApprovalsCode>;

/** An approval with all its parts, for somebody else to approve; or every fault in them. `days` is how long a part stands. */
export function prepare(asked: AskedApproval, days: number, by: string, at: Date): ApprovalFields | Refused {
  const { parts, medical_device } = asked;
  const faults = [...contentFaults(parts, medical_device), ...dateFaults(parts, days, at)];
  if (faults.length > 0) return invalid(faults);
  return {
    ...asked,
    ...datesOf(parts),
    purposes: parts.lawful_basis.bases.map(({ purpose }) => purpose),
    state: 'prepared',
    prepared_at: at,
    prepared_by: by,
    approved_at: null,
    approved_by: null,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_reason: null,
  };
}

/** Approves what somebody else prepared, while every part of it is in date; a second time answers with the first. */
export function approve<A extends ApprovalFields>(approval: A, days: number, by: string, at: Date): A | Refused {
  if (approval.state === 'approved') return approval;
  if (approval.state !== 'prepared') {
    const fault = { field: 'id', fault: `this approval is ${approval.state}`, fix: 'prepare another' };
    return approvalsError('conflict', 'not_prepared', 'Only what is prepared can be approved.', [fault]);
  }
  if (approval.prepared_by === by) {
    const fault = { field: 'id', fault: 'you prepared this approval', fix: 'ask somebody else who may do this' };
    return approvalsError('forbidden', 'prepared_by_you', 'Whoever prepared an approval does not approve it.', [fault]);
  }
  const faults = dateFaults(approval.parts, days, at);
  if (at.getTime() < approval.prepared_at.getTime()) {
    const fault = `it was prepared at ${approval.prepared_at.toISOString()}`;
    faults.push({ field: 'occurred_at', fault, fix: 'a time at or after that' });
  }
  return faults.length > 0 ? invalid(faults) : { ...approval, state: 'approved', approved_at: at, approved_by: by };
}

/** Another approval of the same system on the same ward takes its place. */
export function supersede<A extends ApprovalFields>(approval: A): A {
  return { ...approval, state: 'superseded' };
}

/** Withdraws an approval; one that stands no more stays as it is, for nothing is left to take away. */
export function withdraw<A extends ApprovalFields>(approval: A, reason: string | null, by: string, at: Date): A {
  if (approval.state === 'withdrawn' || approval.state === 'superseded') return approval;
  return { ...approval, state: 'withdrawn', withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason };
}

function invalid(faults: readonly Fault[]): Refused {
  return approvalsError('invalid', 'invalid_approval', 'The approval has faults.', faults);
}
