import type { ApprovalView } from '../decision/view.js';
import type { Owner } from './owned-rows.js';
import type { StandingRows } from './rows.js';

type Approval = StandingRows['approval'];

/** One monitoring system on one ward: what was approved of it. Its devices refer to it, so that a question finds it at once. */
export interface SystemOnWard extends Owner {
  readonly approvals: Approval[];
  /** Its approval as last seen. */
  seen: SeenApproval | null;
}

/** The two ways an approval can look to a question, each frozen, as long as nothing of it changes. */
interface SeenApproval {
  readonly changes: number;
  readonly purposes: ReadonlySet<string>;
  readonly held: ApprovalView;
  readonly not_held: ApprovalView;
}

/** What a question for a purpose finds approved; null where nothing ever was. */
export function approvalFor(place: SystemOnWard, purpose: string | null): ApprovalView | null {
  if (place.seen?.changes !== place.changes) place.seen = look(place);
  const { seen } = place;
  if (seen === null) return null;
  return purpose !== null && seen.purposes.has(purpose) ? seen.held : seen.not_held;
}

/** An approval that stands comes before one that was withdrawn, and of those the last. */
function look({ approvals, changes }: SystemOnWard): SeenApproval | null {
  const counts = approvals.findLast(({ state }) => state === 'approved') ?? approvals.at(-1);
  if (counts === undefined) return null;
  const { id, first_expiry_at, oldest_part_at, purposes } = counts;
  const state = counts.state === 'approved' ? 'approved' : 'withdrawn';
  const view = (basis_held: boolean): ApprovalView =>
    Object.freeze({ basis_held, first_expiry_at, id, oldest_part_at, state });
  return { changes, purposes: new Set(purposes), held: view(true), not_held: view(false) };
}

/** Whether an approval says anything to a question: one that is only prepared, or gave way to another, does not. */
export function counts({ state }: Approval): boolean {
  return state === 'approved' || state === 'withdrawn';
}
