import { approvalBody } from '../../src/governance/fictitious-approval.js';
import type { ApprovalParts } from '../../src/governance/approval-parts.js';
import { approve, prepare, supersede, withdraw, type ApprovalFields } from '../../src/governance/approval.js';
import { begin, conclude, end, pilotFaults, type PilotFields } from '../../src/governance/pilot.js';
import { AskfirstError } from '../../src/shared/errors.js';
import type { EngineRows } from './engine-rows.js';
import type { EventOf, WorldEvent } from './events.js';
import { NeverRecorded } from './never-recorded.js';

const DAYS = 365;

/** Approvals and pilots as the features record them, and the rows they leave. */
export class EngineApprovals {
  private readonly approvals = new Map<string, ApprovalFields>();
  private readonly pilots = new Map<string, PilotFields>();

  constructor(private readonly rows: EngineRows) {}

  take(event: WorldEvent): boolean {
    switch (event.kind) {
      case 'approved':
        this.approve(event);
        return true;
      case 'approval_withdrawn': {
        const approval = known(this.approvals, event.approval);
        this.putApproval(event.approval, withdraw(approval, null, 'staff:siro', approval.prepared_at));
        return true;
      }
      case 'pilot_begun':
        this.begin(event);
        return true;
      case 'pilot_ended':
        this.putPilot(event.pilot, end(known(this.pilots, event.pilot), null, 'staff:siro', new Date(event.on)));
        return true;
      case 'pilot_concluded': {
        const pilot = known(this.pilots, event.pilot);
        this.putPilot(event.pilot, done(conclude(pilot, 'It may go on.', event.by, new Date(event.on))));
        return true;
      }
      default:
        return false;
    }
  }

  private approve({ approval, system, ward, purposes, completed, expires }: EventOf<'approved'>): void {
    const { parts, ...asked } = approvalBody(system, ward, iso(completed));
    const { dpia, lawful_basis } = parts;
    const bases = lawful_basis.bases.filter(({ purpose }) => purposes.includes(purpose));
    const own: ApprovalParts = {
      ...parts,
      lawful_basis: { ...lawful_basis, bases },
      dpia: { ...dpia, ...(expires !== null && { expires_at: iso(expires) }) },
    };
    // Approved as soon as it was complete, so that one may have lapsed by the time it is asked about.
    const at = new Date(completed);
    const prepared = done(prepare({ ...asked, parts: own }, DAYS, 'staff:officer', at));
    const approved = done(approve(prepared, DAYS, 'staff:siro', at));
    for (const [id, other] of this.approvals)
      if (other.state === 'approved' && other.monitoring_system_id === system && other.ward_id === ward)
        this.putApproval(id, supersede(other));
    this.putApproval(approval, approved);
  }

  private begin({ pilot, system, technology, wards, purposes, ends_at, now }: EventOf<'pilot_begun'>): void {
    const asked = {
      monitoring_system_id: system ?? undefined,
      technology: technology ?? undefined,
      ward_ids: wards,
      purposes,
      evaluation_plan: 'Asked of everybody who was watched.',
      ends_at: new Date(ends_at),
    };
    if (pilotFaults(asked, new Date(now)).length > 0) throw new NeverRecorded(pilot);
    this.putPilot(pilot, begin(asked, 'staff:siro', new Date(now)));
  }

  private putApproval(id: string, fields: ApprovalFields): void {
    this.approvals.set(id, fields);
    const { monitoring_system_id, ward_id, state, purposes, oldest_part_at, first_expiry_at } = fields;
    this.rows.put('approval', {
      id,
      monitoring_system_id,
      ward_id,
      state,
      purposes,
      oldest_part_at: oldest_part_at.getTime(),
      first_expiry_at: first_expiry_at?.getTime() ?? null,
    });
  }

  private putPilot(id: string, fields: PilotFields): void {
    this.pilots.set(id, fields);
    const { monitoring_system_id, technology, ward_ids, purposes, ends_at, ended_at, concluded_at } = fields;
    this.rows.put('pilot', {
      id,
      monitoring_system_id,
      technology,
      ward_ids,
      purposes,
      ends_at: ends_at.getTime(),
      ended_early: ended_at !== null,
      concluded_at: concluded_at?.getTime() ?? null,
    });
  }
}

const iso = (at: number): string => new Date(at).toISOString();

function known<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new NeverRecorded(id);
  return one;
}

function done<T>(result: T | AskfirstError): T {
  if (result instanceof AskfirstError) throw result;
  return result;
}
